package org.entente.conventions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.entente.conventions.Article;
import org.entente.conventions.Convention;
import org.entente.conventions.Correspondence;
import org.entente.conventions.Declaration;
import org.entente.conventions.Declare;
import org.entente.conventions.RightsInUse;
import org.entente.conventions.web.PartyDesk.OnDesk;
import org.entente.platform.France;
import org.entente.platform.NotFound;
import org.entente.platform.page.Form;
import org.entente.platform.page.Origin;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// The pages of a signed convention's further life as they are shown.
@Component
class LifePage {

  private final Pages pages;
  private final PartyDesk desks;
  private final ConventionView.Factory views;
  private final Declare declare;
  private final RightsInUse rights;
  private final Origin origin;
  private final Clock clock;

  LifePage(
      Pages pages,
      PartyDesk desks,
      ConventionView.Factory views,
      Declare declare,
      RightsInUse rights,
      Origin origin,
      Clock clock) {
    this.pages = pages;
    this.desks = desks;
    this.views = views;
    this.declare = declare;
    this.rights = rights;
    this.origin = origin;
    this.clock = clock;
  }

  /// One that at least one party has signed.
  OnDesk find(String cluster, String convention) {
    OnDesk found = desks.find(cluster, convention);
    if (!found.convention().isSignedByAll()) {
      throw new NotFound("Not all have signed " + convention);
    }
    return found;
  }

  LocalDate today() {
    return France.day(clock.instant());
  }

  Correspondence how(HttpServletRequest request, Translator say) {
    return new Correspondence(say.language(), origin.of(request));
  }

  Page overview(OnDesk found, Translator say) {
    Convention convention = found.convention();
    boolean bound =
        convention
            .declarations()
            .leaves(found.ours().id())
            .filter(day -> !day.isAfter(today()))
            .isEmpty();
    boolean open =
        switch (convention.stageOn(today())) {
          case SIGNED, IN_FORCE, SUSPENDED -> bound;
          case DRAFT, FROZEN, SIGNING, ENDED, LAPSED -> false;
        };
    return page("conventions/desk-life", found, say)
        .with("open", open)
        .with("signers", desks.signers(found.ours()))
        .with("reversible", reversible(found));
  }

  /// The numbers of this party's declarations that it may still reverse.
  private List<String> reversible(OnDesk found) {
    return found.convention().declarations().all().stream()
        .filter(one -> one.by().equals(found.ours().id()))
        .filter(one -> declare.isReversible(found.convention(), one))
        .map(one -> one.id().value().toString())
        .toList();
  }

  Page denunciation(OnDesk found, Form form, Translator say) {
    LocalDate end = found.convention().earliestLeave(today()).orElseGet(() -> today().plusDays(1));
    return page("conventions/desk-denounce", found, say)
        .with("form", form)
        .with("notice", notice(found.convention(), say))
        .with("fates", fates(found.convention(), end, say))
        .with("end", end.minusDays(1));
  }

  Page suspension(OnDesk found, Form form, Translator say) {
    SequencedMap<String, String> articles = new LinkedHashMap<>();
    for (Article article : found.convention().articles()) {
      if (article.term() != null) {
        articles.put(
            String.valueOf(article.number()),
            say.say("conventions.part.article", article.number(), say.say(article.heading())));
      }
    }
    return page("conventions/desk-suspend", found, say)
        .with("form", form)
        .with("articles", articles);
  }

  Page reversal(OnDesk found, Declaration declaration, Form form, Translator say) {
    return page("conventions/desk-reverse", found, say)
        .with("form", form)
        .with(
            "what",
            DeclarationsView.sentence(found.convention(), declaration, found.ours().name(), say))
        .with("declaration", declaration.id().value().toString());
  }

  static Page refused(Page page) {
    return page.status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static String notice(Convention convention, Translator say) {
    Integer months = convention.noticeMonths();
    if (months != null) {
      return say.say("conventions.denounce.notice", months);
    }
    return convention.period().until() == null
        ? say.say("conventions.denounce.reasonable", Convention.REASONABLE_NOTICE_MONTHS)
        : say.say("conventions.problem.denounce.fixed");
  }

  /// What would become of the seats that people have under each article at events after the end.
  private List<String> fates(Convention convention, LocalDate end, Translator say) {
    Map<Integer, Integer> held =
        rights.from(convention.id(), end).stream()
            .collect(
                Collectors.toMap(RightsInUse.Held::article, RightsInUse.Held::seats, Integer::sum));
    return convention.articles().stream()
        .filter(article -> article.term() != null)
        .map(
            article ->
                say.say(
                    "conventions.fate."
                        + article.sunset().name().toLowerCase(java.util.Locale.ROOT),
                    article.number(),
                    held.getOrDefault(article.number(), 0)))
        .toList();
  }

  private Page page(String template, OnDesk found, Translator say) {
    return pages
        .page(template)
        .with("desk", found.desk())
        .with("home", found.address())
        .with("declarations", views.declarations(found.convention(), say))
        .with("view", views.view(found.convention(), today(), say));
  }
}
