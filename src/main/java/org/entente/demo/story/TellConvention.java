package org.entente.demo.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.conventions.AgreeToParts;
import org.entente.conventions.Article;
import org.entente.conventions.Convention;
import org.entente.conventions.ConventionDraft;
import org.entente.conventions.DraftConvention;
import org.entente.conventions.FreezeConvention;
import org.entente.conventions.RecordMeeting;
import org.entente.conventions.SignConvention;
import org.entente.conventions.Sunset;
import org.entente.conventions.Term;
import org.entente.platform.LocalizedText;
import org.entente.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Tells of the convention: its articles, and the two ceremonies a day apart.
@Component
@Profile("demo")
class TellConvention {

  private final DraftConvention draftConvention;
  private final RecordMeeting record;
  private final AgreeToParts agree;
  private final FreezeConvention freeze;
  private final SignConvention signConvention;

  private final DemoSite site;

  TellConvention(
      DraftConvention draftConvention,
      RecordMeeting record,
      AgreeToParts agree,
      FreezeConvention freeze,
      SignConvention signConvention,
      DemoSite site) {
    this.site = site;
    this.draftConvention = draftConvention;
    this.record = record;
    this.agree = agree;
    this.freeze = freeze;
    this.signConvention = signConvention;
  }

  /// @param firstCeremony the day of the first signature; each further one is a day later
  void tell(Story story, Cast cast, LocalDate firstCeremony) {
    Story.Agreement agreement = story.convention();
    List<ClusterId> parties =
        agreement.signatures().stream().map(one -> cast.cluster(one.cluster())).toList();
    ConventionDraft draft =
        new ConventionDraft(
            agreement.title().text(),
            agreement.preamble().text(),
            parties,
            firstCeremony,
            null,
            null,
            null,
            3,
            articles(
                agreement.articles(),
                new StoryTerms(Set.copyOf(parties), firstCeremony).inOrder()));
    Convention convention = drafted(draft);
    negotiate(agreement, convention, firstCeremony);
    LocalDate day = firstCeremony;
    for (Story.Ceremony ceremony : agreement.signatures()) {
      sign(convention, ceremony, cast, day);
      day = day.plusDays(1);
    }
    amend(story.amendment(), convention, firstCeremony);
  }

  /// What both think of next, to be tried on the season that is over.
  private void amend(Story.Amendment amendment, Convention convention, LocalDate firstCeremony) {
    drafted(
        new ConventionDraft(
            amendment.title().text(),
            amendment.preamble().text(),
            convention.parties(),
            firstCeremony.plusYears(1),
            null,
            null,
            convention.id(),
            null,
            articles(
                amendment.articles(),
                new StoryTerms(Set.copyOf(convention.parties()), firstCeremony).amended())));
  }

  private Convention drafted(ConventionDraft draft) {
    return switch (draftConvention.create(draft)) {
      case DraftConvention.Outcome.Drafted(Convention drafted) -> drafted;
      case DraftConvention.Outcome.Refused(var problems) ->
          throw new IllegalStateException("The story's convention is refused: " + problems);
    };
  }

  /// The meetings, and what they led to: all agree, and the text is frozen.
  private void negotiate(
      Story.Agreement agreement, Convention convention, LocalDate firstCeremony) {
    ClusterId first = convention.parties().getFirst();
    for (Story.Meeting meeting : agreement.meetings()) {
      must(
          record.record(
              convention,
              first,
              new RecordMeeting.Account(
                  firstCeremony.minusWeeks(meeting.weeksBefore()),
                  meeting.place(),
                  meeting.present(),
                  meeting.minutes())));
    }
    convention.parties().forEach(party -> must(agree.agreeToAll(convention, party)));
    must(freeze.freeze(convention.id(), convention.version(), first, site.french()));
  }

  private static void must(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new IllegalStateException("The story's convention is refused: " + problems);
    }
  }

  private void sign(Convention convention, Story.Ceremony ceremony, Cast cast, LocalDate day) {
    SignConvention.Outcome outcome =
        signConvention.sign(
            convention.id(),
            cast.cluster(ceremony.cluster()),
            convention.version(),
            new SignConvention.Ceremony(
                ceremony.signatory(),
                ceremony.mandate(),
                ceremony.place(),
                day,
                ceremony.witnesses()));
    if (outcome instanceof SignConvention.Outcome.Refused(var problems)) {
      throw new IllegalStateException("The story's signature is refused: " + problems);
    }
  }

  private static List<Article> articles(List<Story.Clause> clauses, List<@Nullable Term> inOrder) {
    List<Article> articles = new ArrayList<>();
    for (Story.Clause clause : clauses) {
      articles.add(
          new Article(
              articles.size() + 1,
              clause.heading().text(),
              clause.text() == null ? LocalizedText.french("") : clause.text().text(),
              inOrder.get(articles.size()),
              Sunset.HONOUR_BOOKINGS));
    }
    return articles;
  }
}
