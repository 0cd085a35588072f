package org.entente.conventions.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.platform.Problem;
import org.entente.platform.page.Form;
import org.jspecify.annotations.Nullable;

/// Reads the fields of a form and collects what cannot be read. What a reading returns beside a
/// problem stands in for what was meant and must not be used.
final class FormReading {

  private static final int MOST_MONTHS = 60;

  private final Form form;
  private final List<Problem> problems = new ArrayList<>();

  FormReading(Form form) {
    this.form = form;
  }

  List<Problem> problems() {
    return Collections.unmodifiableList(problems);
  }

  void refuse(Problem problem) {
    problems.add(problem);
  }

  String text(String field) {
    return form.text(field).replace("\r\n", "\n");
  }

  /// What stands on each line, without blank ones.
  List<String> lines(String field) {
    return text(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  LocalizedText texts(String field) {
    return new LocalizedText(text(field), text(field + "-en"));
  }

  /// A day as browsers write it, `2026-06-04`, or as French people do, `04/06/2026`.
  LocalDate day(String field) {
    LocalDate day = optionalDay(field);
    if (day == null && problems.stream().noneMatch(one -> field.equals(one.field()))) {
      problems.add(Problem.at(field, "conventions.problem.day.missing"));
    }
    return day == null ? LocalDate.EPOCH : day;
  }

  @Nullable LocalDate optionalDay(String field) {
    String typed = form.text(field);
    if (typed.isEmpty()) {
      return null;
    }
    try {
      LocalDate day =
          typed.contains("/")
              ? LocalDate.parse(typed, DateTimeFormatter.ofPattern("d/M/yyyy"))
              : LocalDate.parse(typed);
      if (day.getYear() >= 1900 && day.getYear() < 2200) {
        return day;
      }
    } catch (DateTimeException _) {
      // Said below, as for a year out of bounds.
    }
    problems.add(Problem.at(field, "conventions.problem.day", typed));
    return null;
  }

  /// The day after the last one that was typed: periods end before a day, people say the last.
  @Nullable LocalDate afterLast(String field) {
    LocalDate last = optionalDay(field);
    return last == null ? null : last.plusDays(1);
  }

  /// A number of months, or null where nothing was typed.
  @Nullable Integer months(String field) {
    return form.text(field).isEmpty() ? null : number(field, 1, MOST_MONTHS);
  }

  int number(String field, int least, int most) {
    String typed = form.text(field);
    try {
      int number = Integer.parseInt(typed.replaceAll("[\\s\\u00a0\\u202f%]", ""));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Said below, as for a number out of bounds.
    }
    problems.add(Problem.at(field, "conventions.problem.number", least, most));
    return least;
  }

  Money price(String field) {
    try {
      return Money.parse(form.text(field));
    } catch (NumberFormatException _) {
      problems.add(Problem.at(field, "conventions.problem.price"));
      return Money.ZERO;
    }
  }

  /// Which of these was chosen; the first, with a problem, where none was.
  String choice(String field, String... choices) {
    String typed = form.text(field);
    for (String choice : choices) {
      if (choice.equals(typed)) {
        return choice;
      }
    }
    problems.add(Problem.at(field, "conventions.problem.choice"));
    return choices[0];
  }

  <E extends Enum<E>> E choice(String field, Class<E> kind) {
    return find(form.text(field), kind)
        .orElseGet(
            () -> {
              problems.add(Problem.at(field, "conventions.problem.choice"));
              return kind.getEnumConstants()[0];
            });
  }

  /// What was ticked; what is not known is left out.
  <E extends Enum<E>> List<E> ticked(String field, Class<E> kind) {
    return form.all(field).stream().flatMap(typed -> find(typed, kind).stream()).toList();
  }

  List<String> ticked(String field) {
    return form.all(field);
  }

  private static <E extends Enum<E>> Optional<E> find(String typed, Class<E> kind) {
    return Stream.of(kind.getEnumConstants())
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(typed))
        .findFirst();
  }
}
