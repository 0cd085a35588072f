package org.entente.dryrun;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/// How far a dry run is, told by those who work and read by those who wait.
final class Progress {

  private final BooleanSupplier abandoned;
  private final AtomicLong done = new AtomicLong();
  private volatile long total;
  private volatile boolean stopped;

  Progress() {
    this(() -> false);
  }

  /// @param abandoned whether nobody looks at it any more
  Progress(BooleanSupplier abandoned) {
    this.abandoned = abandoned;
  }

  /// How many requests there are in all.
  void expect(long requests) {
    total = requests;
  }

  /// @throws StoppedRun if somebody wants it stopped, or nobody looks at it any more
  void step(long requests) {
    if (stopped || abandoned.getAsBoolean()) {
      throw new StoppedRun();
    }
    done.addAndGet(requests);
  }

  void stop() {
    stopped = true;
  }

  long done() {
    return done.get();
  }

  long total() {
    return total;
  }
}
