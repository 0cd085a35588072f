package org.entente.agenda.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.agenda.DeskPage;
import org.entente.agenda.DeskQuery;
import org.entente.agenda.DeskQuery.Order;
import org.entente.agenda.DeskQuery.State;
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
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "upcoming") String state,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") String page,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    DeskQuery query =
        new DeskQuery(AgendaParameters.text(q), state(state), order(sort), number(page));
    DeskPage found = events.ofHost(cluster.id(), query);
    Map<EventId, SeatCount> counts = taken.counts(found.events().stream().map(Event::id).toList());
    return pages
        .page("agenda/desk-events")
        .with("desk", new Shell.Desk(slug, cluster.name()))
        .with("list", views.list(cluster, query, found, counts, say));
  }

  private static State state(String text) {
    return Arrays.stream(State.values())
        .filter(state -> state.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElse(State.UPCOMING);
  }

  private static Order order(String text) {
    return switch (text) {
      case "-start" -> Order.LATEST;
      case "title" -> Order.TITLE;
      case "-title" -> Order.TITLE_BACKWARDS;
      default -> Order.SOONEST;
    };
  }

  private static int number(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
  }

  /// The states there are, for the list of the search.
  static List<State> states() {
    return List.of(State.values());
  }
}
