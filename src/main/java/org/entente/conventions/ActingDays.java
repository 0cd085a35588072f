package org.entente.conventions;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.platform.DatePeriod;
import org.jspecify.annotations.Nullable;

/// The days on which an article acts between two clusters: who asks on such a day gets an answer
/// from
/// it about what takes place on a covered one.
///
/// @param bound the days on which its convention binds both
/// @param covered the days that it is about: those, narrowed to the term's own
/// @param suspended days on which it stands still
/// @param runsOffFrom the end, if what was announced before it is still covered after it, or null
record ActingDays(
    DatePeriod bound,
    DatePeriod covered,
    List<DatePeriod> suspended,
    @Nullable LocalDate runsOffFrom) {

  /// Every day of a period.
  static ActingDays all(DatePeriod days) {
    return new ActingDays(days, days, List.of(), null);
  }

  LocalDate from() {
    return covered.from();
  }

  @Nullable LocalDate until() {
    return covered.until();
  }

  boolean contains(LocalDate day) {
    return covered.contains(day) && !isSuspended(day);
  }

  /// Whether something that takes place on a day is covered.
  ///
  /// @param announcedOn the day on which it was announced, or null when it was not or nobody knows
  boolean covers(LocalDate day, @Nullable LocalDate announcedOn) {
    return contains(day)
        || (isAfterTheEnd(day) && announcedOn != null && announcedOn.isBefore(runsOffFrom));
  }

  /// Whether who asks on that day gets an answer; after the end, if what was announced before is
  /// still covered.
  boolean actOn(LocalDate day) {
    return (bound.contains(day) && !isSuspended(day)) || isAfterTheEnd(day);
  }

  /// Whether it will act after that day for the first time, or again.
  boolean areToCome(LocalDate day) {
    return bound.from().isAfter(day) || resumption(day) != null;
  }

  /// The first day after a suspension that lasts on that day, or null when there is none or nothing
  /// follows it.
  @Nullable LocalDate resumption(LocalDate day) {
    LocalDate next = day;
    for (Optional<DatePeriod> days = suspension(next); days.isPresent(); days = suspension(next)) {
      next = Objects.requireNonNull(days.get().until());
    }
    return next.equals(day) || !bound.contains(next) ? null : next;
  }

  private boolean isSuspended(LocalDate day) {
    return suspension(day).isPresent();
  }

  private Optional<DatePeriod> suspension(LocalDate day) {
    return suspended.stream().filter(days -> days.contains(day)).findFirst();
  }

  private boolean isAfterTheEnd(LocalDate day) {
    return runsOffFrom != null && !day.isBefore(runsOffFrom);
  }
}
