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
import org.entente.territory.CommuneCode;
import org.entente.territory.TravelEstimate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds what somebody may attend instead of what is not open to them: an event of the same format
/// with a seat left for them, the nearest by travel time and then the soonest.
@Component
public class NearestAlternative {

  private static final Duration UNKNOWN = Duration.ofDays(1);

  /// How many of a format are looked at for a free seat.
  private static final int FEW = 5;

  private final AgendaStore store;
  private final ShowEvents show;
  private final Decide decide;
  private final Clusters clusters;
  private final Journeys journeys;
  private final Clock clock;

  NearestAlternative(
      AgendaStore store,
      ShowEvents show,
      Decide decide,
      Clusters clusters,
      Journeys journeys,
      Clock clock) {
    this.store = store;
    this.show = show;
    this.decide = decide;
    this.clusters = clusters;
    this.journeys = journeys;
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
            .filter(event -> event.phaseAt(now) != Phase.CLOSED)
            .filter(event -> isOpen(event, standing, law))
            .toList();
    for (AgendaEntry entry : show.show(nearest(candidates, standing), standing, null, law)) {
      if (entry.seatsLeft() > 0) {
        nearest.putIfAbsent(entry.event().format(), entry);
      }
    }
    return nearest;
  }

  private boolean isOpen(Event event, Standing standing, LawBook law) {
    return Decide.attendance(law, journeys.request(event, standing)).payable().isPresent();
  }

  /// The few nearest of each format, the nearest first.
  private List<Event> nearest(List<Event> open, Standing standing) {
    CommuneCode home = journeys.origin(standing).orElse(null);
    Comparator<Event> order =
        Comparator.comparing((Event event) -> way(event, home))
            .thenComparing(event -> event.time().start())
            .thenComparing(Event::id);
    return open.stream().collect(Collectors.groupingBy(Event::format)).values().stream()
        .flatMap(events -> events.stream().sorted(order).limit(FEW))
        .toList();
  }

  private Duration way(Event event, @Nullable CommuneCode home) {
    if (event.place() instanceof Place.Online) {
      return Duration.ZERO;
    }
    return home == null
        ? UNKNOWN
        : journeys.to(event.place(), home).map(TravelEstimate::oneWay).orElse(UNKNOWN);
  }
}
