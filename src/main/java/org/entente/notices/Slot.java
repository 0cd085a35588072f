package org.entente.notices;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.agenda.TimeSpan;
import org.entente.platform.France;

/// A part of a day of the week, at which somebody can come: Thursdays at noon.
public record Slot(DayOfWeek day, PartOfDay part) implements Comparable<Slot> {

  /// What an event may take of a part of a day without taking it: who is free at noon stays until
  /// a quarter past two.
  static final Duration SLACK = Duration.ofMinutes(15);

  private static final Pattern NAME =
      Pattern.compile("(MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY-(MORNING|NOON|AFTERNOON|EVENING)");

  /// All that a span of time takes, in France: one has to be free at all of them to be there.
  static SortedSet<Slot> takenBy(TimeSpan time) {
    ZonedDateTime start = time.start().atZone(France.ZONE);
    SortedSet<Slot> taken = new TreeSet<>();
    taken.add(new Slot(start.getDayOfWeek(), PartOfDay.of(start.toLocalTime())));
    for (LocalDate day = time.day(); !day.isAfter(time.lastDay()); day = day.plusDays(1)) {
      for (PartOfDay part : PartOfDay.values()) {
        if (shared(time, day, part).compareTo(SLACK) > 0) {
          taken.add(new Slot(day.getDayOfWeek(), part));
        }
      }
    }
    return taken;
  }

  private static Duration shared(TimeSpan time, LocalDate day, PartOfDay part) {
    var from = day.atTime(part.from()).atZone(France.ZONE).toInstant();
    var until = day.atTime(part.until()).atZone(France.ZONE).toInstant();
    return Duration.between(
        from.isAfter(time.start()) ? from : time.start(),
        until.isBefore(time.end()) ? until : time.end());
  }

  /// The slot of that name, or empty for what is none.
  public static Optional<Slot> named(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    int dash = name.indexOf('-');
    return Optional.of(
        new Slot(
            DayOfWeek.valueOf(name.substring(0, dash)),
            PartOfDay.valueOf(name.substring(dash + 1))));
  }

  /// As it stands in forms and in the database: `THURSDAY-NOON`.
  public String name() {
    return day + "-" + part;
  }

  @Override
  public int compareTo(Slot other) {
    int byDay = day.compareTo(other.day);
    return byDay == 0 ? part.compareTo(other.part) : byDay;
  }
}
