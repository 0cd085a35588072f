package org.entente.registration.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Clusters;
import org.entente.conventions.DecisionPhrases;
import org.entente.conventions.ExplainDecisions;
import org.entente.platform.France;
import org.entente.platform.table.TableAddress;
import org.entente.platform.table.TablePage;
import org.entente.platform.text.Translator;
import org.entente.registration.Arrivals;
import org.entente.registration.AttendeeLists;
import org.entente.registration.AttendeeQuery;
import org.entente.registration.EventWords;
import org.entente.registration.Quotes;
import org.entente.registration.SeatId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the list of an event into staff's words.
@Component
class DeskLists {

  private final AttendeeLists lists;
  private final Quotes quotes;
  private final Clusters clusters;
  private final ExplainDecisions explain;
  private final EventWords words;
  private final Arrivals arrivals;
  private final Clock clock;

  DeskLists(
      AttendeeLists lists,
      Quotes quotes,
      Clusters clusters,
      ExplainDecisions explain,
      EventWords words,
      Arrivals arrivals,
      Clock clock) {
    this.lists = lists;
    this.quotes = quotes;
    this.clusters = clusters;
    this.explain = explain;
    this.words = words;
    this.arrivals = arrivals;
    this.clock = clock;
  }

  DeskView of(Cluster host, Event event, AttendeeQuery query, Translator say) {
    Map<ClusterId, Cluster> all = all();
    DecisionPhrases reasons = explain.in(say);
    String base = "/desk/%s/events/%s/bookings".formatted(host.slug(), event.slug());
    TablePage<AttendeeLists.Line> page = lists.page(host.id(), event.id(), query);
    Map<SeatId, Instant> arrived = arrivals.arrivals(event.id());
    TableAddress<AttendeeQuery.Column> address = query.address(base);
    return new DeskView(
        base,
        EventFacts.withLink(event, words, say),
        SharesView.of(quotes.seats(event), event.host(), all, say),
        new DeskView.Asked(query.text(), query.sort().text(), query.cursor().text()),
        event.isPublished() && clock.instant().isBefore(event.time().end()),
        address,
        say.say(
            page.total().key("registration.desk.people", "registration.desk.people.more"),
            page.total().number()),
        page.rows().stream()
            .map(line -> line(line, arrived.get(line.seat().id()), all, reasons, say))
            .toList(),
        address.ways(page));
  }

  /// Hands over the lines that a query finds, on all pages.
  void each(
      Cluster host,
      Event event,
      AttendeeQuery query,
      Translator say,
      Consumer<DeskView.LineView> line) {
    Map<ClusterId, Cluster> all = all();
    DecisionPhrases reasons = explain.in(say);
    lists.each(
        host.id(), event.id(), query, found -> line.accept(line(found, null, all, reasons, say)));
  }

  /// All of them, first come first.
  List<DeskView.LineView> all(Cluster host, Event event, Translator say) {
    List<DeskView.LineView> all = new ArrayList<>();
    each(host, event, AttendeeQuery.read(Map.of()), say, all::add);
    return all;
  }

  /// Those of these seats that are on the list.
  List<DeskView.LineView> among(
      Cluster host, Event event, Collection<SeatId> seats, Translator say) {
    Map<ClusterId, Cluster> all = all();
    DecisionPhrases reasons = explain.in(say);
    return lists.among(host.id(), event.id(), seats).stream()
        .map(line -> line(line, null, all, reasons, say))
        .toList();
  }

  DeskView.LineView line(Cluster host, Event event, String seat, Translator say) {
    AttendeeLists.Line line = lists.named(host.id(), event.id(), Addressed.seat(seat));
    return line(line, null, all(), explain.in(say), say);
  }

  private static DeskView.LineView line(
      AttendeeLists.Line line,
      @Nullable Instant arrived,
      Map<ClusterId, Cluster> all,
      DecisionPhrases reasons,
      Translator say) {
    ClusterId share = line.seat().share();
    String common = line.seat().isConfirmed() ? say.say("registration.share.common") : "";
    return new DeskView.LineView(
        BookingViews.seat(line.seat(), reasons, say),
        text(line.company()),
        name(line.seat().fare().countsFor(), all, say.say("registration.counts.public")),
        name(share, all, common),
        text(line.entryNote()),
        arrived == null ? "" : say.say("registration.desk.arrived", say.time(arrived)),
        say.shortDate(France.day(line.madeAt())) + ", " + say.time(line.madeAt()),
        say.dateTime(line.madeAt()));
  }

  private Map<ClusterId, Cluster> all() {
    return clusters.all().stream().collect(Collectors.toMap(Cluster::id, Function.identity()));
  }

  private static String name(
      @Nullable ClusterId cluster, Map<ClusterId, Cluster> all, String otherwise) {
    return cluster == null ? otherwise : all.get(cluster).name();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
