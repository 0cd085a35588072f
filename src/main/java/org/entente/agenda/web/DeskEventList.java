package org.entente.agenda.web;

import java.util.Map;
import org.entente.agenda.DeskQuery;
import org.entente.agenda.Event;
import org.entente.agenda.EventId;
import org.entente.agenda.Events;
import org.entente.agenda.SeatCount;
import org.entente.agenda.TakenSeats;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.page.Shell;
import org.entente.platform.table.TablePage;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A cluster's own events, for its staff.
@Controller
class DeskEventList {

  private final Pages pages;
  private final Clusters clusters;
  private final Events events;
  private final TakenSeats taken;
  private final DeskEventViews views;

  DeskEventList(
      Pages pages, Clusters clusters, Events events, TakenSeats taken, DeskEventViews views) {
    this.pages = pages;
    this.clusters = clusters;
    this.events = events;
    this.taken = taken;
    this.views = views;
  }

  @GetMapping("/desk/{cluster}/events")
  Page list(
      @PathVariable("cluster") String slug,
      @RequestParam Map<String, String> asked,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    DeskQuery query = DeskQuery.read(asked, DeskQuery.State.UPCOMING);
    TablePage<Event> found = events.ofHost(cluster.id(), query);
    Map<EventId, SeatCount> counts = taken.counts(found.rows().stream().map(Event::id).toList());
    return pages
        .page("agenda/desk-events")
        .with("desk", new Shell.Desk(slug, cluster.name()))
        .with("list", views.list(cluster, query, found, counts, say));
  }
}
