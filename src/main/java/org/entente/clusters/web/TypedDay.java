package org.entente.clusters.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.entente.platform.Problem;
import org.entente.platform.page.Form;

/// A day as a form sends it: as browsers write it, `2026-06-04`, or as French people do,
/// `04/06/2026`.
sealed interface TypedDay {

  /// The day.
  record Found(LocalDate day) implements TypedDay {}

  /// It is none.
  record Refused(Problem problem) implements TypedDay {}

  static TypedDay read(Form form, String field) {
    String typed = form.text(field);
    if (typed.isEmpty()) {
      return new Refused(Problem.at(field, "clusters.day.missing"));
    }
    try {
      LocalDate day =
          typed.contains("/")
              ? LocalDate.parse(typed, DateTimeFormatter.ofPattern("d/M/yyyy"))
              : LocalDate.parse(typed);
      boolean plausible = day.getYear() >= 1800 && day.getYear() < 2200;
      return plausible ? new Found(day) : refused(field, typed);
    } catch (DateTimeException _) {
      return refused(field, typed);
    }
  }

  private static Refused refused(String field, String typed) {
    return new Refused(Problem.at(field, "clusters.day.wrong", typed));
  }
}
