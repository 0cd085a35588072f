package org.entente.agenda;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.clusters.Standing;
import org.entente.conventions.AttendanceRequest;
import org.entente.territory.Commune;
import org.entente.territory.CommuneCode;
import org.entente.territory.Gazetteer;
import org.entente.territory.TravelEstimate;
import org.entente.territory.TravelTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How far people have to go to an event.
@Component
public class Journeys {

  private final Gazetteer gazetteer;

  Journeys(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// What is asked of the law when somebody wants to come to an event.
  public AttendanceRequest request(Event event, Standing standing) {
    Duration oneWay =
        origin(standing)
            .flatMap(home -> to(event.place(), home))
            .map(TravelEstimate::oneWay)
            .orElse(null);
    return new AttendanceRequest(event.gathering(), standing.clusters(), oneWay);
  }

  /// Where somebody sets out: at their company.
  public Optional<CommuneCode> origin(Standing standing) {
    return Optional.ofNullable(standing.company()).map(company -> company.commune());
  }

  /// The drive to an event; empty for one that is online or that no road leads to.
  public Optional<TravelEstimate> to(Place place, CommuneCode from) {
    return switch (place) {
      case Place.OnSite site -> between(from, site.commune());
      case Place.Online _, Place.Unsettled _ -> Optional.empty();
    };
  }

  Optional<TravelEstimate> between(CommuneCode from, CommuneCode to) {
    Optional<Commune> arrival = gazetteer.find(to);
    return gazetteer
        .find(from)
        .flatMap(start -> arrival.flatMap(end -> TravelTime.between(start, end)));
  }

  /// Those communes that one reaches from there within that time.
  Set<CommuneCode> within(
      Duration time, @Nullable CommuneCode from, Collection<CommuneCode> communes) {
    return from == null
        ? Set.of()
        : communes.stream()
            .filter(
                commune ->
                    between(from, commune)
                        .filter(estimate -> estimate.oneWay().compareTo(time) <= 0)
                        .isPresent())
            .collect(Collectors.toSet());
  }
}
