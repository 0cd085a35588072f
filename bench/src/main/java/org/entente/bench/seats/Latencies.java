package org.entente.bench.seats;

import java.util.Arrays;
import java.util.Collection;

/// How long answers took. One thread fills it.
final class Latencies {

  private long[] nanos = new long[1024];
  private int count;

  void add(long nanoseconds) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = nanoseconds;
  }

  static Latencies merged(Collection<Latencies> parts) {
    Latencies all = new Latencies();
    all.nanos = new long[Math.max(1, parts.stream().mapToInt(Latencies::count).sum())];
    for (Latencies part : parts) {
      System.arraycopy(part.nanos, 0, all.nanos, all.count, part.count);
      all.count += part.count;
    }
    Arrays.sort(all.nanos, 0, all.count);
    return all;
  }

  int count() {
    return count;
  }

  /// Within how many milliseconds that part of the answers came; asked of what was merged.
  ///
  /// @param part 0.99 for 99 of 100
  double milliseconds(double part) {
    if (count == 0) {
      return Double.NaN;
    }
    int index = (int) Math.ceil(part * count) - 1;
    return nanos[Math.clamp(index, 0, count - 1)] / 1e6;
  }
}
