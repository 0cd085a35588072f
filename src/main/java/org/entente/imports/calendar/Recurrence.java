package org.entente.imports.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;

/// A rule by which an event recurs: `FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231T230000Z`.
///
/// @param rule without its UNTIL, which is compared on the event's own clock
/// @param until the last moment that may begin an occurrence, or null
/// @param unit what it counts in
/// @param interval every how many units
/// @param counted whether it ends after so many occurrences, so that all must be counted
/// @param width about how many days one unit is tried with
record Recurrence(
    String rule,
    @Nullable CalendarTime until,
    ChronoUnit unit,
    int interval,
    boolean counted,
    long width) {

  private static final int LONGEST = 300;
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "DAILY", ChronoUnit.DAYS,
          "WEEKLY", ChronoUnit.WEEKS,
          "MONTHLY", ChronoUnit.MONTHS,
          "YEARLY", ChronoUnit.YEARS);

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
    Optional<CalendarTime> until = Optional.empty();
    ChronoUnit unit = null;
    int interval = 1;
    long width = 1;
    for (String part : value.split(";")) {
      String[] sides = part.strip().split("=", 2);
      String given = sides.length == 2 ? sides[1].strip() : "";
      switch (sides[0]) {
        case "FREQ" -> unit = UNITS.get(given);
        case "UNTIL" -> until = CalendarTime.read(given, property, zones);
        case "INTERVAL" -> interval = given.matches("[1-9]\\d{0,2}") ? Integer.parseInt(given) : 0;
        case "BYHOUR", "BYMINUTE", "BYSECOND" -> interval = given.contains(",") ? 0 : interval;
        case "BYDAY", "BYWEEKNO" -> width *= 7L * given.split(",").length;
        default -> width *= given.split(",").length;
      }
      boolean kept = !sides[0].isEmpty() && !sides[0].matches("UNTIL|RSCALE|SKIP|X-.*");
      if (kept) {
        parts.add(sides[0] + "=" + given);
      }
    }
    boolean unreadable = value.contains("UNTIL=") && until.isEmpty();
    return unit == null || interval == 0 || unreadable
        ? Optional.empty()
        : Optional.of(
            new Recurrence(
                String.join(";", parts),
                until.orElse(null),
                unit,
                interval,
                value.contains("COUNT="),
                unit == ChronoUnit.YEARS ? width * 8 : width));
  }

  /// About how many days must be tried to expand it: bounded for a file as a whole.
  long effort(CalendarTime start, LocalDate today) {
    LocalDateTime from = window(start, today);
    long units = unit.between(near(start.local(), from), from.plusYears(1)) / interval;
    long firstYear = unit.between(start.local(), start.local().plusYears(1)) / interval;
    return (units + firstYear + 2) * width;
  }

  /// The local moments within a year that begin an occurrence; the year begins with `today` while
  /// the
  /// series goes on, and with the series itself where it is over by then.
  ///
  /// @throws IllegalArgumentException for a rule that says something impossible
  List<LocalDateTime> within(CalendarTime start, LocalDate today) {
    List<LocalDateTime> coming = occurrences(start, window(start, today));
    return coming.isEmpty() ? occurrences(start, start.local()) : coming;
  }

  private static LocalDateTime window(CalendarTime start, LocalDate today) {
    LocalDateTime now = today.atStartOfDay();
    return now.isAfter(start.local()) ? now : start.local();
  }

  private List<LocalDateTime> occurrences(CalendarTime start, LocalDateTime from) {
    LocalDateTime end = from.plusYears(1);
    try {
      return new Recur<LocalDateTime>(rule)
          .getDates(near(start.local(), from), from, end, MOST).stream()
              .filter(moment -> moment.isBefore(end) && !isOver(start.at(moment)))
              .toList();
    } catch (DateTimeException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  /// A start of the same series shortly before the window, so that the years between need not be
  /// counted. It lies whole leap years away, on which the 31st and 29 February fall as before.
  private LocalDateTime near(LocalDateTime start, LocalDateTime from) {
    if (counted) {
      return start;
    }
    long leap =
        switch (unit) {
          case MONTHS -> 48L * interval;
          case YEARS -> 4L * interval;
          default -> interval;
        };
    long past = unit.between(start, from) / leap - 1;
    return past <= 0 ? start : start.plus(past * leap, unit);
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
