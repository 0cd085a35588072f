package org.entente.imports.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads days and hours as people in France write them in cells. The day stands before the month.
public final class CellTimes {

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ,]+(.+))?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})(?:[T ,]+(?:à )?(.+))?");
  private static final Pattern HOUR =
      Pattern.compile(
          "(\\d{1,2})(?:\\s*[:hH]\\s*(\\d{2})?)?(?::(\\d{2}))?(?:\\.\\d+)?\\s*(Z|[+-]\\d{2}:?\\d{2})?");

  private CellTimes() {}

  /// A moment on the clock of France, or of the offset that is written.
  ///
  /// @param day the day
  /// @param time the hour, empty when none was written
  public record Moment(LocalDate day, @Nullable LocalTime time, String offset) {

    /// The clock's display; midnight where no hour was written.
    public LocalDateTime local() {
      return day.atTime(time == null ? LocalTime.MIDNIGHT : time);
    }
  }

  /// Reads a day alone; a year alone stands for its first day.
  public static Optional<LocalDate> day(String text) {
    if (text.matches("(19|20)\\d{2}")) {
      return Optional.of(LocalDate.of(Integer.parseInt(text), 1, 1));
    }
    return moment(text).map(Moment::day);
  }

  /// Reads a day, perhaps with an hour.
  public static Optional<Moment> moment(String text) {
    String plain = text.strip();
    Matcher yearFirst = YEAR_FIRST.matcher(plain);
    if (yearFirst.matches()) {
      return moment(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3), yearFirst.group(4));
    }
    Matcher dayFirst = DAY_FIRST.matcher(plain);
    if (dayFirst.matches()) {
      String year = dayFirst.group(3).length() == 2 ? "20" + dayFirst.group(3) : dayFirst.group(3);
      return moment(year, dayFirst.group(2), dayFirst.group(1), dayFirst.group(4));
    }
    return Optional.empty();
  }

  private static Optional<Moment> moment(
      String year, String month, String day, @Nullable String hour) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      if (date.getYear() < 1900 || date.getYear() >= 2200) {
        return Optional.empty();
      }
      if (hour == null || hour.isBlank()) {
        return Optional.of(new Moment(date, null, ""));
      }
      Matcher matcher = HOUR.matcher(hour.strip());
      if (!matcher.matches()) {
        return Optional.empty();
      }
      int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
      int second = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
      LocalTime time = LocalTime.of(Integer.parseInt(matcher.group(1)), minute, second);
      String offset = matcher.group(4) == null ? "" : matcher.group(4);
      return Optional.of(new Moment(date, time, offset));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
