package org.entente.bench.seats;

import java.time.Duration;

/// How long each load runs.
///
/// @param warmUp before anything is measured
/// @param measured what counts
/// @param people how many there are, of whom each books once at an event
record Windows(Duration warmUp, Duration measured, int people) {

  static final Windows FULL = new Windows(Duration.ofSeconds(3), Duration.ofSeconds(8), 240_000);

  /// While one works on the engine: rough figures in a third of the time.
  static final Windows SHORT = new Windows(Duration.ofSeconds(2), Duration.ofSeconds(3), 40_000);
}
