package org.entente.bench.seats;

import org.jspecify.annotations.Nullable;

/// One client of HTTP: it asks, waits for the answer, and asks again.
interface Visitor {

  /// The next request, or null when it has no more.
  byte @Nullable [] next();

  /// @param answer valid only during this call
  /// @param nanoseconds from the request until its last byte
  void answered(Answer answer, long nanoseconds);

  /// The connection broke while it waited.
  void unanswered();
}
