package org.entente.registration.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.agenda.Event;
import org.entente.agenda.Seats;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Clusters;
import org.entente.conventions.DecisionPhrases;
import org.entente.conventions.ExplainDecisions;
import org.entente.platform.text.Translator;
import org.entente.registration.AttendeeLists;
import org.entente.registration.EventWords;
import org.entente.registration.Quotes;
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
  private final Clock clock;

  DeskLists(
      AttendeeLists lists,
      Quotes quotes,
      Clusters clusters,
      ExplainDecisions explain,
      EventWords words,
      Clock clock) {
    this.lists = lists;
    this.quotes = quotes;
    this.clusters = clusters;
    this.explain = explain;
    this.words = words;
    this.clock = clock;
  }

  DeskView of(Cluster host, Event event, String search, Translator say) {
    Map<ClusterId, Cluster> all = all();
    Seats seats = quotes.seats(event);
    return new DeskView(
        "/desk/%s/events/%s/bookings".formatted(host.slug(), event.slug()),
        EventFacts.withLink(event, words, say),
        SharesView.of(seats, event.host(), all, say),
        search,
        event.isPublished() && clock.instant().isBefore(event.time().end()),
        lines(host, event, search, all, say));
  }

  List<DeskView.LineView> lines(Cluster host, Event event, String search, Translator say) {
    return lines(host, event, search, all(), say);
  }

  DeskView.LineView line(Cluster host, Event event, String seat, Translator say) {
    AttendeeLists.Line line = lists.named(host.id(), event.id(), Addressed.seat(seat));
    return line(line, all(), explain.in(say), say);
  }

  private List<DeskView.LineView> lines(
      Cluster host, Event event, String search, Map<ClusterId, Cluster> all, Translator say) {
    DecisionPhrases reasons = explain.in(say);
    return lists.list(host.id(), event.id(), search).stream()
        .map(line -> line(line, all, reasons, say))
        .toList();
  }

  private static DeskView.LineView line(
      AttendeeLists.Line line,
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
