package org.entente.bench.seats;

import java.time.Duration;

/// How long each load runs.
///
/// @param warmUp before anything is measured
/// @param measured what counts
record Windows(Duration warmUp, Duration measured) {

  static final Windows FULL = new Windows(Duration.ofSeconds(3), Duration.ofSeconds(8));

  /// While one works on the engine: rough figures in a third of the time.
  static final Windows SHORT = new Windows(Duration.ofSeconds(2), Duration.ofSeconds(3));
}
