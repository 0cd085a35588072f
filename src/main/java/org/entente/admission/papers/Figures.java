package org.entente.admission.papers;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.admission.papers.FigureStore.Count;
import org.entente.agenda.Event;
import org.entente.clusters.ClusterId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How many came and how many stayed away, once an event is over. Events at which nobody was noted
/// at
/// the door count nowhere: what is not known is not a no-show.
///
/// A partner's staff sees only its own members, only those whose seat rests on an article of a
/// signed
/// convention, and only as [FigureRules] allows.
@Component
public class Figures {

  private final FigureStore store;
  private final Clock clock;

  Figures(FigureStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// The figures of a host.
  ///
  /// @param events how many events they are about
  /// @param unnoted how many more are over, at which nobody was noted at the door
  /// @param clusters by the cluster as whose members people came
  /// @param shares by the share from which their seats were taken
  public record Report(
      int events, int unnoted, Turnout total, List<Turnout> clusters, List<Turnout> shares) {}

  /// @param of the host whose events they were
  public record Abroad(ClusterId host, int events, Turnout turnout) {}

  /// The figures of one event, for its host. They are empty until it is over.
  public Report of(Event event) {
    return report(store.ofEvent(event.id(), clock.instant()));
  }

  /// The figures of a host's events in a season.
  public Report of(ClusterId host, Season season) {
    return report(store.ofHost(host, season, clock.instant()));
  }

  /// How a cluster's own members attended the events of others in a season, host by host, where an
  /// article gave them their seat.
  public List<Abroad> abroad(ClusterId cluster, Season season) {
    Map<ClusterId, List<Count>> hosts =
        store.abroad(cluster, season, clock.instant()).stream()
            .filter(Count::noted)
            .collect(Collectors.groupingBy(Count::host, LinkedHashMap::new, Collectors.toList()));
    return hosts.entrySet().stream()
        .map(
            entry ->
                new Abroad(
                    entry.getKey(),
                    (int) entry.getValue().stream().map(Count::event).distinct().count(),
                    sum(cluster, entry.getValue())))
        .toList();
  }

  private static Report report(List<Count> counts) {
    List<Count> noted = counts.stream().filter(Count::noted).toList();
    return new Report(
        (int) noted.stream().map(Count::event).distinct().count(),
        (int) counts.stream().filter(count -> !count.noted()).map(Count::event).distinct().count(),
        sum(null, noted),
        by(Count::countsFor, noted),
        by(Count::share, noted));
  }

  private static List<Turnout> by(Function<Count, @Nullable ClusterId> key, List<Count> counts) {
    return counts.stream()
        .map(key)
        .distinct()
        .map(
            cluster ->
                sum(
                    cluster,
                    counts.stream()
                        .filter(count -> Objects.equals(key.apply(count), cluster))
                        .toList()))
        .sorted((one, other) -> Integer.compare(other.booked(), one.booked()))
        .toList();
  }

  private static Turnout sum(@Nullable ClusterId of, List<Count> counts) {
    return counts.stream()
        .map(count -> new Turnout(of, count.booked(), count.admitted()))
        .reduce(new Turnout(of, 0, 0), Turnout::plus);
  }
}
