package org.entente.bench.seats;

import java.util.Collection;

/// What clients who each wait for their answer before they ask again saw in one window of time.
///
/// @param perSecond answers that made a booking, each second
/// @param p50 milliseconds within which half of the answers came
/// @param p99 milliseconds within which 99 of 100 came
record Load(double perSecond, double p50, double p99) {

  static Load of(Collection<Latencies> clients, long nanoseconds) {
    Latencies all = Latencies.merged(clients);
    return new Load(
        all.count() / (nanoseconds / 1e9), all.milliseconds(0.5), all.milliseconds(0.99));
  }

  @Override
  public String toString() {
    return "%,.0f/s, p50 %.1f ms, p99 %.1f ms".formatted(perSecond, p50, p99);
  }
}
