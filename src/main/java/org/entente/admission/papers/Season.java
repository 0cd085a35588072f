package org.entente.admission.papers;

import java.time.LocalDate;
import java.time.Month;

/// A year of events, from September to August.
///
/// @param year in which it begins
public record Season(int year) {

  private static final int EARLIEST = 1990;
  private static final int LATEST = 2200;

  public Season {
    if (year < EARLIEST || year > LATEST) {
      throw new IllegalArgumentException("No season begins in " + year);
    }
  }

  public static Season of(LocalDate day) {
    return new Season(
        day.getMonth().compareTo(Month.SEPTEMBER) < 0 ? day.getYear() - 1 : day.getYear());
  }

  /// The season that an address names, or another where it names none.
  public static Season parse(String typed, Season otherwise) {
    if (!typed.matches("\\d{4}")) {
      return otherwise;
    }
    int year = Integer.parseInt(typed);
    return year < EARLIEST || year > LATEST ? otherwise : new Season(year);
  }

  public LocalDate first() {
    return LocalDate.of(year, Month.SEPTEMBER, 1);
  }

  /// The first day after it.
  public LocalDate end() {
    return first().plusYears(1);
  }
}
