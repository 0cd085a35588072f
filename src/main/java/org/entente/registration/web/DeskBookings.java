package org.entente.registration.web;

import java.util.List;
import java.util.Map;
import org.entente.agenda.DeskQuery;
import org.entente.agenda.Event;
import org.entente.agenda.EventId;
import org.entente.agenda.Events;
import org.entente.agenda.SeatCount;
import org.entente.agenda.SeatLedger;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.page.Shell;
import org.entente.platform.table.CsvFile;
import org.entente.platform.table.TableAddress;
import org.entente.platform.table.TablePage;
import org.entente.platform.text.Translator;
import org.entente.registration.AttendeeQuery;
import org.entente.registration.EventWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Where staff follows who comes to its own cluster's events.
@Controller
class DeskBookings {

  private final Pages pages;
  private final Clusters clusters;
  private final Events events;
  private final SeatLedger ledger;
  private final DeskLists lists;
  private final EventWords words;

  DeskBookings(
      Pages pages,
      Clusters clusters,
      Events events,
      SeatLedger ledger,
      DeskLists lists,
      EventWords words) {
    this.pages = pages;
    this.clusters = clusters;
    this.events = events;
    this.ledger = ledger;
    this.lists = lists;
    this.words = words;
  }

  @GetMapping("/desk/{cluster}/bookings")
  Page upcoming(
      @PathVariable("cluster") String slug,
      @RequestParam(defaultValue = "") String page,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    DeskQuery query = DeskQuery.read(Map.of("page", page), DeskQuery.State.UPCOMING);
    TablePage<Event> found = events.ofHost(cluster.id(), query);
    Map<EventId, SeatCount> counts = ledger.counts(found.rows().stream().map(Event::id).toList());
    List<DeskView.EventLine> lines =
        found.rows().stream()
            .map(
                event -> line(cluster, event, counts.getOrDefault(event.id(), SeatCount.NONE), say))
            .toList();
    return pages
        .page("registration/desk-bookings")
        .with("desk", desk(cluster))
        .with("events", lines)
        .with(
            "ways",
            new TableAddress<>("/desk/" + slug + "/bookings", Map.of(), query.sort()).ways(found));
  }

  private DeskView.EventLine line(Cluster cluster, Event event, SeatCount count, Translator say) {
    return new DeskView.EventLine(
        EventFacts.withLink(event, words, say),
        "/desk/%s/events/%s/bookings".formatted(cluster.slug(), event.slug()),
        count.sold(),
        event.capacity(),
        count.waiting());
  }

  @GetMapping("/desk/{cluster}/events/{event}/bookings")
  Page list(
      @PathVariable("cluster") String slug,
      @PathVariable("event") String address,
      @RequestParam Map<String, String> asked,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    Event event = events.named(cluster.id(), address);
    return pages
        .page("registration/desk-event")
        .with("desk", desk(cluster))
        .with("view", lists.of(cluster, event, AttendeeQuery.read(asked), say));
  }

  @GetMapping("/desk/{cluster}/events/{event}/bookings/export")
  CsvFile export(
      @PathVariable("cluster") String slug,
      @PathVariable("event") String address,
      @RequestParam Map<String, String> asked,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    Event event = events.named(cluster.id(), address);
    AttendeeQuery query = AttendeeQuery.read(asked);
    return new CsvFile(
        event.slug() + ".csv",
        csv -> {
          csv.row(AttendeeCsv.headings(say));
          lists.each(cluster, event, query, say, line -> csv.row(AttendeeCsv.cells(line)));
        });
  }

  static Shell.Desk desk(Cluster cluster) {
    return new Shell.Desk(cluster.slug().value(), cluster.name());
  }
}
