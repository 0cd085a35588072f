package org.entente.platform;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days from a first one, included, until an end, excluded; without an end it is open.
///
/// @param from the first day that belongs to it
/// @param until the first day that no longer belongs to it, or null while nobody has set an end
public record DatePeriod(LocalDate from, @Nullable LocalDate until) {

  public DatePeriod {
    if (until != null && !until.isAfter(from)) {
      throw new IllegalArgumentException(
          "A period ends after it begins, but from %s until %s holds no day. Maybe the dates are swapped."
              .formatted(from, until));
    }
  }

  public static DatePeriod since(LocalDate from) {
    return new DatePeriod(from, null);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }

  public boolean overlaps(DatePeriod other) {
    return (until == null || other.from.isBefore(until))
        && (other.until == null || from.isBefore(other.until));
  }
}
