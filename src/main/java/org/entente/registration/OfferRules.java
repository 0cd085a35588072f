package org.entente.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long a seat that became free is kept for the first in the line.
final class OfferRules {

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration SHORTEST = Duration.ofMinutes(15);
  private static final int PARTS = 4;

  private OfferRules() {}

  /// A day, but no more than a quarter of the time that is left before the event, so that at least
  /// three others can still be asked. Where that is less than a quarter of an hour nobody is asked:
  /// the seat is theirs at once.
  static Optional<Instant> until(Instant now, Instant start) {
    Duration quarter = Duration.between(now, start).dividedBy(PARTS);
    if (quarter.compareTo(SHORTEST) < 0) {
      return Optional.empty();
    }
    return Optional.of(now.plus(quarter.compareTo(LONGEST) < 0 ? quarter : LONGEST));
  }
}
