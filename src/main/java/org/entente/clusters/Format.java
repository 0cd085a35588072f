package org.entente.clusters;

import java.time.Duration;

/// The kinds of event that clusters hold. Its phrase is `clusters.format.` and the name in lower
/// case.
public enum Format {
  GREAT_EVENT(Duration.ofHours(8)),
  CONFERENCE(Duration.ofHours(2)),
  TRAINING(Duration.ofHours(7)),
  LUNCH_WORKSHOP(Duration.ofMinutes(90)),
  GENERAL_MEETING(Duration.ofHours(3));

  private final Duration usualLength;

  Format(Duration usualLength) {
    this.usualLength = usualLength;
  }

  /// How long such an event lasts when nobody says otherwise.
  public Duration usualLength() {
    return usualLength;
  }

  /// Whether going there and back takes no longer than the event lasts: the rule of proximity.
  ///
  /// @param oneWay estimated travel time in one direction
  /// @param length how long the event lasts
  public static boolean isWorthTheTrip(Duration oneWay, Duration length) {
    return oneWay.multipliedBy(2).compareTo(length) <= 0;
  }
}
