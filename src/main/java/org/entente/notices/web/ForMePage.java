package org.entente.notices.web;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.clusters.Format;
import org.entente.identity.Account;
import org.entente.notices.Interests.Reach;
import org.entente.notices.PartOfDay;
import org.entente.notices.Proposal;
import org.entente.notices.ProposalPhrases;
import org.entente.notices.Proposals;
import org.entente.notices.SayInterests;
import org.entente.notices.Slot;
import org.entente.notices.WeeklyLetters;
import org.entente.platform.page.Form;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// The page of what is proposed to somebody, whatever was just tried on it.
@Component
class ForMePage {

  /// More would be the agenda again.
  private static final int MOST = 12;

  private final Pages pages;
  private final Proposals proposals;
  private final ProposalViews views;
  private final SayInterests interests;
  private final WeeklyLetters letters;

  ForMePage(
      Pages pages,
      Proposals proposals,
      ProposalViews views,
      SayInterests interests,
      WeeklyLetters letters) {
    this.pages = pages;
    this.proposals = proposals;
    this.views = views;
    this.interests = interests;
    this.letters = letters;
  }

  Page of(Account reader, Form form, Translator say) {
    List<Proposal> proposed = proposals.to(reader.id(), MOST);
    return pages
        .page("notices/for-me")
        .with("days", views.days(proposed, say))
        .with("said", interests.said(reader.id()).isPresent())
        .with("choices", choices(say))
        .with(
            "letter",
            letters.of(reader.id()).map(letter -> letter.paused() ? "paused" : "on").orElse("off"))
        .with("email", reader.email().value())
        .with("form", form);
  }

  private static InterestsView choices(Translator say) {
    return new InterestsView(
        Arrays.stream(Reach.values())
            .map(
                reach ->
                    new InterestsView.Choice(
                        reach.name(),
                        say.say("notices.reach." + reach.name().toLowerCase(Locale.ROOT))))
            .toList(),
        Arrays.stream(Format.values())
            .map(
                format ->
                    new InterestsView.Choice(format.name(), ProposalPhrases.format(format, say)))
            .toList(),
        Arrays.stream(PartOfDay.values()).map(part -> ProposalPhrases.part(part, say)).toList(),
        Arrays.stream(DayOfWeek.values()).map(day -> week(day, say)).toList());
  }

  private static InterestsView.Weekday week(DayOfWeek day, Translator say) {
    String name = ProposalPhrases.day(day, say);
    return new InterestsView.Weekday(
        name,
        Arrays.stream(PartOfDay.values())
            .map(
                part ->
                    new InterestsView.Choice(
                        new Slot(day, part).name(),
                        say.say("notices.slot", name, ProposalPhrases.part(part, say))))
            .toList());
  }
}
