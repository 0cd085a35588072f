package org.entente.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.entente.platform.France;

/// From when to when, half-open; never empty.
///
/// @param start the first instant
/// @param end the first instant after it
public record TimeSpan(Instant start, Instant end) {

  public TimeSpan {
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException(
          "An event ends after it begins, but from %s until %s nothing happens. Maybe swap them."
              .formatted(start, end));
    }
  }

  public Duration length() {
    return Duration.between(start, end);
  }

  /// The day on which it begins, in France.
  public LocalDate day() {
    return France.day(start);
  }

  /// The last day of which it takes a part, in France.
  public LocalDate lastDay() {
    return France.day(end.minusNanos(1));
  }
}
