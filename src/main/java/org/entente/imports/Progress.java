package org.entente.imports;

import java.util.concurrent.atomic.AtomicInteger;

/// How far a task is, told by the one that works and read by those who wait.
public final class Progress {

  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger total = new AtomicInteger();
  private volatile boolean stopped;

  /// A new part of the work begins, of that many steps.
  public void begin(int steps) {
    done.set(0);
    total.set(steps);
  }

  /// @throws StoppedWork if a person wants it stopped
  public void step() {
    if (stopped) {
      throw new StoppedWork();
    }
    done.incrementAndGet();
  }

  void stop() {
    stopped = true;
  }

  int done() {
    return done.get();
  }

  int total() {
    return total.get();
  }
}
