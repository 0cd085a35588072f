package org.entente.conventions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.platform.DatePeriod;

/// The law as it might be: what is in force today, with or without articles of a convention that is
/// being tried, as if all of it had acted on every day from some day on. Nothing acts by it.
public final class SupposedLaw {

  private SupposedLaw() {}

  /// Today's law without that convention.
  ///
  /// @param from the first day on which it is supposed to act
  public static LawBook without(LawBook today, Convention tried, LocalDate from) {
    return LawBook.throughout(from, inForce(today, tried));
  }

  /// Today's law and these articles of that convention, whether they are signed or not. Where a
  /// precedence depends on which is the later, it counts as signed today, unless it acts already.
  ///
  /// @param articles the numbers of those that act
  /// @param from the first day on which it is supposed to act
  public static LawBook with(
      LawBook today, Convention tried, Set<Integer> articles, LocalDate from) {
    Map<Convention, LocalDate> since = inForce(today, tried);
    LocalDate first = tried.period().from();
    LocalDate soonest = first.isAfter(today.day()) ? first : today.day();
    List<Article> acting =
        tried.articles().stream().filter(article -> articles.contains(article.number())).toList();
    since.put(with(tried, acting), tried.inForce().map(DatePeriod::from).orElse(soonest));
    return LawBook.throughout(from, since);
  }

  private static Map<Convention, LocalDate> inForce(LawBook today, Convention tried) {
    Map<Convention, LocalDate> since = new HashMap<>();
    for (Convention convention : today.signed()) {
      if (!convention.id().equals(tried.id())) {
        convention
            .inForce()
            .filter(days -> days.contains(today.day()))
            .ifPresent(days -> since.put(acting(convention, today.day()), days.from()));
      }
    }
    return since;
  }

  /// The convention with those articles that act on that day.
  private static Convention acting(Convention convention, LocalDate day) {
    return with(
        convention,
        convention.articles().stream().filter(article -> acts(convention, article, day)).toList());
  }

  private static boolean acts(Convention convention, Article article, LocalDate day) {
    Term term = article.term();
    DatePeriod days = term == null ? null : term.scope().period();
    return (days == null || days.contains(day))
        && convention.declarations().suspended(article.number()).stream()
            .noneMatch(suspended -> suspended.contains(day));
  }

  private static Convention with(Convention convention, List<Article> articles) {
    return convention.with(articles, convention.signatures(), convention.declarations());
  }
}
