package org.entente.dryrun;

import java.util.concurrent.atomic.AtomicLong;

/// How far a dry run is, told by those who work and read by those who wait.
final class Progress {

  private final AtomicLong done = new AtomicLong();
  private volatile long total;
  private volatile boolean stopped;

  /// How many requests there are in all.
  void expect(long requests) {
    total = requests;
  }

  /// @throws StoppedRun if somebody wants it stopped
  void step(long requests) {
    if (stopped) {
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
