package org.entente.imports.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.platform.France;

/// A moment as a calendar writes it: on the clock of some zone, or only a day.
///
/// @param local what the clock shows; midnight for a day
/// @param zone whose clock; France's when the file names none
/// @param day whether only the day was written
/// @param guessed whether the zone's name told nothing
record CalendarTime(LocalDateTime local, ZoneId zone, boolean day, boolean guessed) {

  private static final Pattern DATE = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})");
  private static final Pattern MOMENT =
      Pattern.compile(
          "(\\d{4})-?(\\d{2})-?(\\d{2})[T ](\\d{2}):?(\\d{2})(?::?(\\d{2}))?(?:\\.\\d+)?(Z|[+-]\\d{2}:?\\d{2})?");
  private static final Pattern LENGTH =
      Pattern.compile(
          "([+-])?P(?:(\\d{1,4})W)?(?:(\\d{1,4})D)?(?:T(?:(\\d{1,5})H)?(?:(\\d{1,6})M)?(?:(\\d{1,7})S)?)?");

  /// Reads the value of a DTSTART, DTEND, RECURRENCE-ID or one of an EXDATE or RDATE; empty when it
  /// is
  /// no moment, or not of a year in which a cluster could meet.
  static Optional<CalendarTime> read(String value, ContentLine property, TimeZones zones) {
    String text = value.strip();
    int colon = text.lastIndexOf(':');
    if (colon > 0 && text.substring(colon + 1).matches("\\d{8}T\\d{6}")) {
      // Some write a zone with a colon in its name, without the quotes that it needs.
      String zone = property.parameter("TZID") + ":" + text.substring(0, colon);
      return read(text.substring(colon + 1), property.with("TZID", zone), zones);
    }
    try {
      Matcher day = DATE.matcher(text);
      if (day.matches()) {
        return inRange(new CalendarTime(date(day).atStartOfDay(), France.ZONE, true, false));
      }
      Matcher moment = MOMENT.matcher(text);
      return moment.matches() ? inRange(moment(moment, property, zones)) : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static CalendarTime moment(Matcher moment, ContentLine property, TimeZones zones) {
    // Midnight at the end of a day and the 61st second are written by some; the clock shows them
    // next.
    int hour = Integer.parseInt(moment.group(4));
    int second = moment.group(6) == null ? 0 : Math.min(59, Integer.parseInt(moment.group(6)));
    LocalDateTime local =
        date(moment).atTime(hour == 24 ? 0 : hour, Integer.parseInt(moment.group(5)), second);
    LocalDateTime shown = hour == 24 ? local.plusDays(1) : local;
    String offset = moment.group(7);
    if (offset != null) {
      ZoneId zone = offset.equals("Z") ? ZoneOffset.UTC : ZoneOffset.of(offset);
      return new CalendarTime(shown, zone, false, false);
    }
    String name = property.parameter("TZID");
    if (name.isBlank()) {
      return new CalendarTime(shown, France.ZONE, false, false);
    }
    TimeZones.Found found = zones.named(name);
    return new CalendarTime(shown, found.zone(), false, found.guessed());
  }

  private static LocalDate date(Matcher matcher) {
    return LocalDate.of(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)));
  }

  private static Optional<CalendarTime> inRange(CalendarTime time) {
    int year = time.local.getYear();
    return year >= 1900 && year < 2200 ? Optional.of(time) : Optional.empty();
  }

  Instant instant() {
    return local.atZone(zone).toInstant();
  }

  /// The same clock and kind, showing something else.
  CalendarTime at(LocalDateTime other) {
    return new CalendarTime(other, zone, day, guessed);
  }

  /// Reads the value of a DURATION.
  static Optional<Duration> length(String value) {
    Matcher matcher = LENGTH.matcher(value.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Duration length =
        Duration.ofDays(part(matcher, 2) * 7 + part(matcher, 3))
            .plusHours(part(matcher, 4))
            .plusMinutes(part(matcher, 5))
            .plusSeconds(part(matcher, 6));
    return Optional.of("-".equals(matcher.group(1)) ? length.negated() : length);
  }

  private static long part(Matcher matcher, int group) {
    return matcher.group(group) == null ? 0 : Long.parseLong(matcher.group(group));
  }
}
