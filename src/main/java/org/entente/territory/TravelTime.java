package org.entente.territory;

import java.time.Duration;
import java.util.Optional;

/// Estimates drives by car from the distance alone: no map of roads, no traffic, no pauses.
///
/// The road is taken to be 1.2 times the great circle. Its speed rises with the distance:
///
/// | part of the road     | speed    | as on             |
/// | -------------------- | -------- | ----------------- |
/// | the first 10 km      | 40 km/h  | streets           |
/// | the next 30 km       | 90 km/h  | trunk roads       |
/// | all that lies beyond | 115 km/h | motorways         |
///
/// Five minutes are added to leave and to park, the sum is rounded to five minutes and is never
/// below ten. A commune whose own place is unknown ([Precision#DEPARTMENT]) lies 30 km from the
/// centre of its department on average: no great circle from or to it counts as shorter.
///
/// The numbers were fitted to the usual times of well-known drives between large cities, as road
/// signs, atlases and route planners give them outside rush hours; `TravelTimeTest` holds ten of
/// them. They are kept within 20 minutes or 15 %, whichever is more. Where no motorway leads
/// (Toulouse-Rodez), the true time is up to a third longer.
public final class TravelTime {

  private static final double ROAD_PER_GREAT_CIRCLE = 1.2;
  private static final double KILOMETRES_FROM_CENTRE_OF_DEPARTMENT = 30;

  private static final double KILOMETRES_OF_STREETS = 10;
  private static final double KILOMETRES_OF_TRUNK_ROADS = 30;
  private static final double SPEED_ON_STREETS = 40;
  private static final double SPEED_ON_TRUNK_ROADS = 90;
  private static final double SPEED_ON_MOTORWAYS = 115;

  private static final double MINUTES_TO_LEAVE_AND_PARK = 5;
  private static final int ROUNDING_IN_MINUTES = 5;
  private static final long SHORTEST_IN_MINUTES = 10;

  private TravelTime() {}

  /// Estimates the drive; the same both ways. Within one commune it is ten minutes and no
  /// kilometres to speak of. There is no estimate when no road leads from one to the other: between
  /// the mainland, Corsica, each overseas territory and the islands that have no bridge.
  public static Optional<TravelEstimate> between(Commune from, Commune to) {
    if (!RoadNetwork.of(from).equals(RoadNetwork.of(to))) {
      return Optional.empty();
    }
    double road = ROAD_PER_GREAT_CIRCLE * greatCircle(from, to);
    return Optional.of(new TravelEstimate(duration(road), Math.toIntExact(Math.round(road))));
  }

  private static double greatCircle(Commune from, Commune to) {
    if (from.code().equals(to.code())) {
      return 0;
    }
    double kilometres = from.coordinates().kilometresTo(to.coordinates());
    boolean located = from.precision() == Precision.COMMUNE && to.precision() == Precision.COMMUNE;
    return located ? kilometres : Math.max(kilometres, KILOMETRES_FROM_CENTRE_OF_DEPARTMENT);
  }

  private static Duration duration(double road) {
    double streets = Math.min(road, KILOMETRES_OF_STREETS);
    double trunkRoads = Math.min(road - streets, KILOMETRES_OF_TRUNK_ROADS);
    double motorways = road - streets - trunkRoads;
    double hours =
        streets / SPEED_ON_STREETS
            + trunkRoads / SPEED_ON_TRUNK_ROADS
            + motorways / SPEED_ON_MOTORWAYS;
    double minutes = MINUTES_TO_LEAVE_AND_PARK + 60 * hours;
    long rounded = ROUNDING_IN_MINUTES * Math.round(minutes / ROUNDING_IN_MINUTES);
    return Duration.ofMinutes(Math.max(rounded, SHORTEST_IN_MINUTES));
  }
}
