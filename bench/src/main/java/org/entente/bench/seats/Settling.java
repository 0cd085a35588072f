package org.entente.bench.seats;

import java.time.Duration;

/// Waits until Java gets no faster. A server that has just started computes slowly until what is used
/// often is compiled, which takes a minute on two cores, and one that is used runs for weeks: nobody
/// is measured before.
final class Settling {

  private static final Duration WINDOW = Duration.ofSeconds(10);
  private static final int MOST_WINDOWS = 15;
  private static final double FASTER = 1.05;
  private static final int SAME = 2;

  private Settling() {}

  /// One window of a load.
  interface Window {

    /// @return bookings a second
    double run(Duration length) throws Exception;
  }

  /// @param name what settles, for the one who watches
  static void settle(String name, Window window) throws Exception {
    double best = 0;
    int same = 0;
    for (int count = 1; count <= MOST_WINDOWS && same < SAME; count++) {
      double now = window.run(WINDOW);
      System.out.printf("%s settles, window %d of %s: %,.0f/s%n", name, count, WINDOW, now);
      same = now > best * FASTER ? 0 : same + 1;
      best = Math.max(best, now);
    }
  }
}
