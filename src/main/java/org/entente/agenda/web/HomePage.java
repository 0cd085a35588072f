package org.entente.agenda.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.entente.agenda.AgendaEntry;
import org.entente.agenda.AgendaFilter;
import org.entente.agenda.PooledAgenda;
import org.entente.agenda.web.HomeView.ConventionView;
import org.entente.clusters.Clusters;
import org.entente.conventions.Convention;
import org.entente.conventions.Decide;
import org.entente.conventions.LawBook;
import org.entente.conventions.Stage;
import org.entente.platform.changes.Topic;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The home page: what this is, what is next for its reader, and what was signed.
@Controller
class HomePage {

  private static final int EVENTS = 4;
  private static final int CONVENTIONS = 3;

  private final Pages pages;
  private final PooledAgenda agenda;
  private final Visitor visitor;
  private final Wordings wordings;
  private final Clusters clusters;
  private final Decide decide;

  HomePage(
      Pages pages,
      PooledAgenda agenda,
      Visitor visitor,
      Wordings wordings,
      Clusters clusters,
      Decide decide) {
    this.pages = pages;
    this.agenda = agenda;
    this.visitor = visitor;
    this.wordings = wordings;
    this.clusters = clusters;
    this.decide = decide;
  }

  @GetMapping("/")
  Page home(Translator say) {
    Wording wording = wordings.in(say);
    List<AgendaEntry> next =
        agenda.page(visitor.standing(), AgendaFilter.NONE.onlyOpen(), EVENTS).entries().stream()
            .limit(EVENTS)
            .toList();
    LawBook law = decide.law();
    List<Convention> inForce = inForce(law, wording.today());
    HomeView home =
        new HomeView(
            say.say("agenda.home.title", clusters.active(wording.today()).size(), inForce.size()),
            inForce.stream().limit(CONVENTIONS).map(one -> view(one, wording)).toList());
    return pages
        .page("agenda/home")
        .shared(Topic.any("event"), Topic.any("seat"), Topic.any("law"), Topic.any("cluster"))
        .with("home", home)
        .with("list", ListView.of(next, Map.of(), wording));
  }

  private static List<Convention> inForce(LawBook law, LocalDate today) {
    return law.signed().stream()
        .filter(convention -> convention.stageOn(today) == Stage.IN_FORCE)
        .sorted(
            Comparator.comparing(
                    (Convention convention) -> convention.firstDay().orElse(LocalDate.MIN))
                .reversed())
        .toList();
  }

  private static ConventionView view(Convention convention, Wording wording) {
    Translator say = wording.say();
    LocalDate since = convention.firstDay().orElse(wording.today());
    return new ConventionView(
        "/conventions/" + convention.slug(),
        say.say(convention.title()),
        convention.title().languageFor(say.locale()),
        say.say("agenda.home.convention.since", since),
        convention.parties().stream().map(party -> wording.cluster(party).slug().value()).toList(),
        String.join(", ", convention.parties().stream().map(wording::name).toList()),
        say.say("agenda.home.convention.read", convention.articles().size()));
  }
}
