package org.entente.admission.papers;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.entente.agenda.TimeSpan;
import org.entente.platform.France;

/// For which parts of an event people sign, and how many hours it counts.
public final class HalfDays {

  /// Up to this length one signature says it all.
  private static final Duration ONE_SIGNATURE = Duration.ofHours(5);

  private static final LocalTime NOON = LocalTime.of(13, 0);

  private HalfDays() {}

  /// The part of a day.
  public enum Part {
    WHOLE,
    MORNING,
    AFTERNOON
  }

  /// One signature.
  public record HalfDay(LocalDate day, Part part) {}

  /// What people sign for: once for a short event, else for each half-day of which it takes a part.
  /// The morning ends at 13:00 in France. Days between the first and the last are taken whole.
  public static List<HalfDay> of(TimeSpan time) {
    if (time.length().compareTo(ONE_SIGNATURE) <= 0) {
      return List.of(new HalfDay(time.day(), Part.WHOLE));
    }
    LocalDateTime start = LocalDateTime.ofInstant(time.start(), France.ZONE);
    LocalDateTime end = LocalDateTime.ofInstant(time.end(), France.ZONE);
    List<HalfDay> parts = new ArrayList<>();
    for (LocalDate day = time.day(); !day.isAfter(time.lastDay()); day = day.plusDays(1)) {
      LocalDateTime noon = day.atTime(NOON);
      if (start.isBefore(noon) && end.isAfter(day.atStartOfDay())) {
        parts.add(new HalfDay(day, Part.MORNING));
      }
      if (end.isAfter(noon)) {
        parts.add(new HalfDay(day, Part.AFTERNOON));
      }
    }
    return List.copyOf(parts);
  }

  /// How long somebody was there who was there all the time: from the first hour to the last, on
  /// each of its days. An event that runs through a night counts every hour.
  public static Duration length(TimeSpan time) {
    long days = java.time.temporal.ChronoUnit.DAYS.between(time.day(), time.lastDay()) + 1;
    LocalTime start = LocalTime.ofInstant(time.start(), France.ZONE);
    LocalTime end = LocalTime.ofInstant(time.end(), France.ZONE);
    boolean daily = days > 1 && end.isAfter(start);
    return daily ? Duration.between(start, end).multipliedBy(days) : time.length();
  }
}
