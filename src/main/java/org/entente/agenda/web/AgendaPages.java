package org.entente.agenda.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.entente.agenda.AgendaEntry;
import org.entente.agenda.AgendaFilter;
import org.entente.agenda.AgendaPage;
import org.entente.agenda.Event;
import org.entente.agenda.NearestAlternative;
import org.entente.agenda.PooledAgenda;
import org.entente.clusters.Format;
import org.entente.clusters.Standing;
import org.entente.platform.changes.Topic;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// The agenda of all clusters, as a list and as a month.
@Controller
class AgendaPages {

  private final Pages pages;
  private final PooledAgenda agenda;
  private final NearestAlternative nearest;
  private final Visitor visitor;
  private final Wordings wordings;
  private final AgendaRequests requests;
  private final AgendaViews views;

  AgendaPages(
      Pages pages,
      PooledAgenda agenda,
      NearestAlternative nearest,
      Visitor visitor,
      Wordings wordings,
      AgendaRequests requests,
      AgendaViews views) {
    this.pages = pages;
    this.agenda = agenda;
    this.nearest = nearest;
    this.visitor = visitor;
    this.wordings = wordings;
    this.requests = requests;
    this.views = views;
  }

  @GetMapping("/agenda")
  Page agenda(@ModelAttribute AgendaParameters parameters, Translator say) {
    Wording wording = wordings.in(say);
    Standing standing = visitor.standing();
    AgendaRequests.Wanted wanted = requests.read(parameters, wording);
    return parameters.shape() == AgendaShape.MONTH
        ? month(parameters, wanted, standing, wording)
        : list(parameters, wanted, standing, wording);
  }

  private Page list(
      AgendaParameters parameters,
      AgendaRequests.Wanted wanted,
      Standing standing,
      Wording wording) {
    AgendaPage found = agenda.page(standing, wanted.filter());
    List<Event> closed =
        found.entries().stream()
            .filter(entry -> entry.attendance().payable().isEmpty())
            .map(AgendaEntry::event)
            .toList();
    Map<Format, AgendaEntry> instead = nearest.find(standing, closed);
    return pages
        .page("agenda/agenda")
        .shared(Topic.any("event"), Topic.any("seat"), Topic.any("law"), Topic.any("cluster"))
        .with("view", views.view(parameters, wanted, found, standing, wording))
        .with("list", ListView.of(found.entries(), instead, wording))
        .with("narrow", wanted.filter().isNarrow());
  }

  private Page month(
      AgendaParameters parameters,
      AgendaRequests.Wanted wanted,
      Standing standing,
      Wording wording) {
    AgendaFilter filter = wanted.filter();
    YearMonth month = filter.month() == null ? YearMonth.from(wording.today()) : filter.month();
    AgendaPage found = agenda.month(standing, filter.inMonth(month));
    return pages
        .page("agenda/month")
        .shared(Topic.any("event"), Topic.any("seat"), Topic.any("law"), Topic.any("cluster"))
        .with("view", views.view(parameters, wanted, found, standing, wording))
        .with("month", MonthView.of(month, found.entries(), parameters, wording));
  }
}
