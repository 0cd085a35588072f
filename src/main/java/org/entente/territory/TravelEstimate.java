package org.entente.territory;

import java.time.Duration;

/// About how long and how far a drive is. It is an estimate and is called so wherever it is shown.
///
/// @param oneWay the time there, without the way back
/// @param kilometres the length of the road one way
public record TravelEstimate(Duration oneWay, int kilometres) {

  public TravelEstimate {
    if (oneWay.isNegative() || kilometres < 0) {
      throw new IllegalArgumentException(
          "A drive of %s over %d km is impossible. ".formatted(oneWay, kilometres)
              + "Maybe departure and arrival are exchanged: neither is ever negative.");
    }
  }
}
