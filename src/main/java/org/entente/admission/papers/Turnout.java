package org.entente.admission.papers;

import org.entente.clusters.ClusterId;
import org.jspecify.annotations.Nullable;

/// How many had a confirmed seat, and how many of them came.
///
/// @param of the cluster it counts for, or null for the public, or for the common seats
public record Turnout(@Nullable ClusterId of, int booked, int admitted) {

  public Turnout {
    if (admitted < 0 || admitted > booked) {
      throw new IllegalArgumentException(
          "%d of %d cannot have come. Maybe a seat was counted twice.".formatted(admitted, booked));
    }
  }

  public int absent() {
    return booked - admitted;
  }

  /// The part that did not come, in whole percent.
  public int absentPercent() {
    return booked == 0 ? 0 : Math.round(absent() * 100f / booked);
  }

  Turnout plus(Turnout other) {
    return new Turnout(of, booked + other.booked, admitted + other.admitted);
  }
}
