package org.entente.imports;

import java.util.concurrent.atomic.AtomicInteger;

/// How far a task is, told by the one that works and read by those who wait.
public final class Progress {

  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger total = new AtomicInteger();

  /// A new part of the work begins, of that many steps.
  public void begin(int steps) {
    done.set(0);
    total.set(steps);
  }

  public void step() {
    done.incrementAndGet();
  }

  int done() {
    return done.get();
  }

  int total() {
    return total.get();
  }
}
