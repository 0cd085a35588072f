package org.entente.demo.story;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/// The story's calendar: weekdays of weeks counted from the current one.
final class StoryDays {

  private StoryDays() {}

  static LocalDate day(LocalDate today, int weeks, DayOfWeek weekday) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate day = monday.plusWeeks(weeks).with(TemporalAdjusters.nextOrSame(weekday));
    // Nobody meets between the years.
    boolean holidays =
        (day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= 23)
            || (day.getMonth() == Month.JANUARY && day.getDayOfMonth() <= 2);
    return holidays ? day.plusWeeks(2) : day;
  }
}
