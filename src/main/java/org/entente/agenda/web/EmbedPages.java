package org.entente.agenda.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.entente.agenda.AgendaPage;
import org.entente.agenda.PooledAgenda;
import org.entente.clusters.Clusters;
import org.entente.clusters.Standing;
import org.entente.clusters.Standings;
import org.entente.platform.page.Origin;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// The agenda within other sites: what a visitor sees of it, the same for all, without a cookie.
/// How
/// to put it there is on a page of its own.
@Controller
class EmbedPages {

  private final Pages pages;
  private final PooledAgenda agenda;
  private final Standings standings;
  private final Clusters clusters;
  private final Wordings wordings;
  private final AgendaRequests requests;
  private final Origin origin;

  EmbedPages(
      Pages pages,
      PooledAgenda agenda,
      Standings standings,
      Clusters clusters,
      Wordings wordings,
      AgendaRequests requests,
      Origin origin) {
    this.pages = pages;
    this.agenda = agenda;
    this.standings = standings;
    this.clusters = clusters;
    this.wordings = wordings;
    this.requests = requests;
    this.origin = origin;
  }

  /// @param cluster whose agenda is meant; empty for all clusters together
  @GetMapping("/embed")
  Page guide(@RequestParam(defaultValue = "") String cluster, HttpServletRequest request) {
    return pages
        .page("agenda/embed-guide")
        .with("site", origin.of(request))
        .with("cluster", cluster.isEmpty() ? "" : clusters.named(cluster).slug().value())
        .with("name", cluster.isEmpty() ? "" : clusters.named(cluster).name());
  }

  /// @param theme `light` or `dark`; otherwise the reader's own
  @GetMapping("/embed/agenda")
  Page agenda(
      @ModelAttribute AgendaParameters parameters,
      @RequestParam(defaultValue = "") String theme,
      Translator say) {
    Wording wording = wordings.in(say);
    Standing visitor = standings.visitor();
    AgendaPage found = agenda.page(visitor, requests.read(parameters, wording).filter());
    return pages
        .page("agenda/embed")
        .forWhomever()
        .with("theme", theme.equals("light") || theme.equals("dark") ? theme : "")
        .with("list", ListView.of(found.entries(), Map.of(), wording));
  }
}
