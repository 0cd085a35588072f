package org.entente.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.clusters.Clusters;
import org.entente.clusters.Format;
import org.entente.clusters.Standing;
import org.entente.conventions.Decide;
import org.entente.conventions.LawBook;
import org.springframework.stereotype.Component;

/// Finds what somebody may attend instead of what is not open to them: an event of the same format
/// with a seat left for them, the nearest by travel time and then the soonest.
@Component
public class NearestAlternative {

  private static final Duration UNKNOWN = Duration.ofDays(1);

  private static final Comparator<AgendaEntry> NEAREST =
      Comparator.comparing(NearestAlternative::way)
          .thenComparing(entry -> entry.event().time().start())
          .thenComparing(entry -> entry.event().id());

  private final AgendaStore store;
  private final ShowEvents show;
  private final Decide decide;
  private final Clusters clusters;
  private final Clock clock;

  NearestAlternative(
      AgendaStore store, ShowEvents show, Decide decide, Clusters clusters, Clock clock) {
    this.store = store;
    this.show = show;
    this.decide = decide;
    this.clusters = clusters;
    this.clock = clock;
  }

  /// The alternatives to events that are not open, by format; a format may have none.
  public Map<Format, AgendaEntry> find(Standing standing, Collection<Event> closed) {
    Map<Format, AgendaEntry> nearest = new EnumMap<>(Format.class);
    if (closed.isEmpty()) {
      return nearest;
    }
    Set<EventId> excluded = closed.stream().map(Event::id).collect(Collectors.toSet());
    Set<Format> formats = closed.stream().map(Event::format).collect(Collectors.toSet());
    Instant now = clock.instant();
    LawBook law = decide.law();
    Reach reach = Reach.of(standing, clusters.all(), law);
    List<Event> candidates =
        store.next(formats, reach, now).stream()
            .filter(event -> !excluded.contains(event.id()))
            .toList();
    for (AgendaEntry entry : show.show(candidates, standing, null, law)) {
      if (entry.isOpen() && entry.phase() != Phase.CLOSED && entry.seatsLeft() > 0) {
        nearest.merge(entry.event().format(), entry, NearestAlternative::nearer);
      }
    }
    return nearest;
  }

  private static AgendaEntry nearer(AgendaEntry one, AgendaEntry other) {
    return NEAREST.compare(one, other) <= 0 ? one : other;
  }

  private static Duration way(AgendaEntry entry) {
    if (entry.event().place() instanceof Place.Online) {
      return Duration.ZERO;
    }
    return entry.travel() == null ? UNKNOWN : entry.travel().oneWay();
  }
}
