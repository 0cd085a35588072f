package org.entente.agenda.web;

import java.time.LocalDate;
import org.entente.agenda.AgendaOverview;
import org.entente.agenda.Journeys;
import org.entente.agenda.PooledAgenda;
import org.entente.clusters.Standing;
import org.entente.platform.changes.Topic;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.entente.territory.CommuneCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// The agenda of all clusters as pictures: the year at a glance, and the map.
@Controller
class AgendaPictures {

  private final Pages pages;
  private final PooledAgenda agenda;
  private final Journeys journeys;
  private final Visitor visitor;
  private final Wordings wordings;
  private final AgendaRequests requests;
  private final AgendaViews views;

  AgendaPictures(
      Pages pages,
      PooledAgenda agenda,
      Journeys journeys,
      Visitor visitor,
      Wordings wordings,
      AgendaRequests requests,
      AgendaViews views) {
    this.pages = pages;
    this.agenda = agenda;
    this.journeys = journeys;
    this.visitor = visitor;
    this.wordings = wordings;
    this.requests = requests;
    this.views = views;
  }

  @GetMapping(path = "/agenda", params = "view=year")
  Page year(@ModelAttribute AgendaParameters parameters, Translator say) {
    Wording wording = wordings.in(say);
    Standing standing = visitor.standing();
    AgendaRequests.Wanted wanted = requests.read(parameters, wording);
    AgendaOverview<LocalDate> days = agenda.days(standing, wanted.filter());
    return page("agenda/year")
        .with("view", views.view(parameters, wanted, days.found(), standing, wording))
        .with("year", YearView.of(days.counts(), parameters, wording));
  }

  @GetMapping(path = "/agenda", params = "view=map")
  Page map(@ModelAttribute AgendaParameters parameters, Translator say) {
    Wording wording = wordings.in(say);
    Standing standing = visitor.standing();
    AgendaRequests.Wanted wanted = requests.read(parameters, wording);
    AgendaOverview<CommuneCode> places = agenda.places(standing, wanted.filter());
    CommuneCode near = wanted.filter().near();
    CommuneCode origin = near == null ? journeys.origin(standing).orElse(null) : near;
    return page("agenda/map")
        .with("view", views.view(parameters, wanted, places.found(), standing, wording))
        .with("map", MapView.of(places, origin, parameters, wording));
  }

  private Page page(String template) {
    return pages.page(template).shared(Topic.any("event"), Topic.any("law"), Topic.any("cluster"));
  }
}
