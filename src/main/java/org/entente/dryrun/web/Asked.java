package org.entente.dryrun.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.conventions.Article;
import org.entente.conventions.Convention;
import org.entente.dryrun.Question;
import org.entente.dryrun.SeasonFile;
import org.entente.platform.DatePeriod;
import org.entente.platform.Problem;
import org.entente.platform.page.Form;
import org.jspecify.annotations.Nullable;

/// What an address of a dry run asks: a period, or a season that was brought, and the articles that
/// are supposed to act.
///
/// @param file the season that was brought, or null for what is known here
/// @param from the first day
/// @param to the last day
/// @param articles the numbers of the chosen ones
record Asked(
    @Nullable SeasonFile file,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Set<Integer> articles,
    List<Problem> problems) {

  /// A period that is offered. Its phrase is `dryrun.period.` and the name.
  record Offered(String name, LocalDate from, LocalDate to) {}

  /// Without a choice it is the twelve months before today and all articles.
  ///
  /// @param file the season that the address names, or null when it names none that is still kept
  static Asked read(Form form, Convention convention, @Nullable SeasonFile file, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    if (file != null) {
      return new Asked(file, file.first(), file.last(), chosen(form, convention), List.of());
    }
    if (!form.all("file").isEmpty()) {
      problems.add(Problem.at("file", "dryrun.problem.file"));
    }
    LocalDate from = day(form, "from", today.minusYears(1), problems);
    LocalDate to = day(form, "to", today.minusDays(1), problems);
    if (from != null && to != null) {
      if (to.isBefore(from)) {
        problems.add(Problem.at("to", "dryrun.problem.order"));
      } else if (!to.isBefore(from.plusYears(Question.LONGEST_IN_YEARS))) {
        problems.add(Problem.at("from", "dryrun.problem.long", Question.LONGEST_IN_YEARS));
      }
    }
    return new Asked(null, from, to, chosen(form, convention), List.copyOf(problems));
  }

  private static Set<Integer> chosen(Form form, Convention convention) {
    Set<Integer> all =
        convention.articles().stream().map(Article::number).collect(Collectors.toSet());
    Set<Integer> chosen = new TreeSet<>(all);
    if (!form.all("chosen").isEmpty()) {
      chosen.removeIf(number -> !form.has("article", String.valueOf(number)));
    }
    return chosen;
  }

  /// The season before this one, this one, and the twelve months before today.
  static List<Offered> offered(LocalDate today) {
    LocalDate september =
        LocalDate.of(
            today.getMonth().compareTo(Month.SEPTEMBER) < 0 ? today.getYear() - 1 : today.getYear(),
            Month.SEPTEMBER,
            1);
    return List.of(
        new Offered("months", today.minusYears(1), today.minusDays(1)),
        new Offered("season", september, september.plusYears(1).minusDays(1)),
        new Offered("last", september.minusYears(1), september.minusDays(1)));
  }

  /// @throws IllegalStateException when there are problems
  Question question(Convention convention) {
    if (from == null || to == null || !problems.isEmpty()) {
      throw new IllegalStateException("Nothing is asked as long as there are " + problems);
    }
    return new Question(
        convention,
        articles,
        new DatePeriod(from, to.plusDays(1)),
        file == null ? null : file.id());
  }

  /// How it stands in addresses.
  String query() {
    return file == null ? query(from, to) : "?file=" + file.id() + choice();
  }

  /// The same articles and another period.
  String query(@Nullable LocalDate first, @Nullable LocalDate last) {
    return "?from=" + encoded(first) + "&to=" + encoded(last) + choice();
  }

  private String choice() {
    return articles.stream()
        .map(number -> "&article=" + number)
        .collect(Collectors.joining("", "&chosen=1", ""));
  }

  private static String encoded(@Nullable LocalDate day) {
    return day == null ? "" : URLEncoder.encode(day.toString(), StandardCharsets.UTF_8);
  }

  private static @Nullable LocalDate day(
      Form form, String field, LocalDate otherwise, List<Problem> problems) {
    if (form.all(field).isEmpty()) {
      return otherwise;
    }
    try {
      LocalDate day = LocalDate.parse(form.text(field));
      if (day.getYear() >= 1990 && day.getYear() <= 2200) {
        return day;
      }
    } catch (DateTimeParseException _) {
      // Said below.
    }
    problems.add(Problem.at(field, "dryrun.problem.day"));
    return null;
  }
}
