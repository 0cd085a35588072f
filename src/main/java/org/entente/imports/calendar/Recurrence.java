package org.entente.imports.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;

/// A rule by which an event recurs: `FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231T230000Z`.
///
/// @param rule without its UNTIL, which is compared on the event's own clock
/// @param until the last moment that may begin an occurrence, or null
record Recurrence(String rule, @Nullable CalendarTime until) {

  private static final int LONGEST = 300;
  private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");

  /// No day repeats itself within a year more often than that.
  private static final int MOST = 400;

  /// Reads a rule; empty when it is none, or repeats within the day, which no meeting does and
  /// which
  /// would take for ever to count.
  static Optional<Recurrence> read(ContentLine property, TimeZones zones) {
    String value = property.value().strip().toUpperCase(Locale.ROOT);
    if (value.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    CalendarTime until = null;
    boolean slow = false;
    for (String part : value.split(";")) {
      if (part.startsWith("UNTIL=")) {
        Optional<CalendarTime> end = CalendarTime.read(part.substring(6), property, zones);
        if (end.isEmpty()) {
          return Optional.empty();
        }
        until = end.get();
      } else if (part.matches("BY(HOUR|MINUTE|SECOND)=.*,.*")) {
        return Optional.empty();
      } else if (!part.isBlank() && !part.matches("(RSCALE|SKIP|X-.*)=.*")) {
        slow = slow || part.startsWith("FREQ=") && FREQUENCIES.contains(part.substring(5));
        parts.add(part);
      }
    }
    return slow ? Optional.of(new Recurrence(String.join(";", parts), until)) : Optional.empty();
  }

  /// The local moments within a year that begin an occurrence; the year begins with `today` while
  /// the
  /// series goes on, and with the series itself where it is over by then.
  ///
  /// @throws IllegalArgumentException for a rule that says something impossible
  List<LocalDateTime> within(CalendarTime start, LocalDate today) {
    LocalDateTime now = today.atStartOfDay();
    List<LocalDateTime> coming =
        occurrences(start, now.isAfter(start.local()) ? now : start.local());
    return coming.isEmpty() ? occurrences(start, start.local()) : coming;
  }

  private List<LocalDateTime> occurrences(CalendarTime start, LocalDateTime from) {
    try {
      return new Recur<LocalDateTime>(rule)
          .getDates(start.local(), from, from.plusYears(1), MOST).stream()
              .filter(moment -> !isOver(start.at(moment)))
              .toList();
    } catch (DateTimeException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  private boolean isOver(CalendarTime occurrence) {
    if (until == null) {
      return false;
    }
    return until.day()
        ? occurrence.local().toLocalDate().isAfter(until.local().toLocalDate())
        : occurrence.instant().isAfter(until.instant());
  }
}
