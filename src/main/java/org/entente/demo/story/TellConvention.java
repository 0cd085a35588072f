package org.entente.demo.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Article;
import org.entente.conventions.Convention;
import org.entente.conventions.ConventionDraft;
import org.entente.conventions.DraftConvention;
import org.entente.conventions.SignConvention;
import org.entente.conventions.Sunset;
import org.entente.conventions.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Tells of the convention: its articles, and the two ceremonies a day apart.
@Component
@Profile("demo")
class TellConvention {

  private final DraftConvention draftConvention;
  private final SignConvention signConvention;

  TellConvention(DraftConvention draftConvention, SignConvention signConvention) {
    this.draftConvention = draftConvention;
    this.signConvention = signConvention;
  }

  /// @param firstCeremony the day of the first signature; each further one is a day later
  void tell(Story.Agreement agreement, Cast cast, LocalDate firstCeremony) {
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
            articles(agreement, new StoryTerms(Set.copyOf(parties), firstCeremony)));
    Convention convention =
        switch (draftConvention.create(draft)) {
          case DraftConvention.Outcome.Drafted(Convention drafted) -> drafted;
          case DraftConvention.Outcome.Refused(var problems) ->
              throw new IllegalStateException("The story's convention is refused: " + problems);
        };
    LocalDate day = firstCeremony;
    for (Story.Ceremony ceremony : agreement.signatures()) {
      sign(convention, ceremony, cast, day);
      day = day.plusDays(1);
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

  private static List<Article> articles(Story.Agreement agreement, StoryTerms terms) {
    List<Article> articles = new ArrayList<>();
    List<@Nullable Term> inOrder = terms.inOrder();
    for (Story.Clause clause : agreement.articles()) {
      articles.add(
          new Article(
              articles.size() + 1,
              clause.heading().text(),
              clause.text().text(),
              inOrder.get(articles.size()),
              Sunset.HONOUR_BOOKINGS));
    }
    return articles;
  }
}
