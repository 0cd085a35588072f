package org.entente.dryrun;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Article;
import org.entente.conventions.Convention;
import org.entente.conventions.LawBook;
import org.entente.conventions.SupposedLaw;
import org.entente.conventions.Term;

/// The laws under which events are replayed.
///
/// @param parties of the convention that is tried
/// @param before the law in force without it
/// @param after the same with the chosen articles
/// @param chosen the numbers of those articles
/// @param toggled for each article that events can feel, by its number: the chosen ones without it,
/// or with it where it was not chosen
record Trial(
    List<ClusterId> parties,
    LawBook before,
    LawBook after,
    Set<Integer> chosen,
    SortedMap<Integer, LawBook> toggled) {

  Trial {
    parties = List.copyOf(parties);
    chosen = Set.copyOf(chosen);
    toggled = Collections.unmodifiableSortedMap(new TreeMap<>(toggled));
  }

  /// @param from the first day of the period that is replayed
  static Trial of(LawBook today, Convention tried, Set<Integer> chosen, LocalDate from) {
    SortedMap<Integer, LawBook> toggled = new TreeMap<>();
    for (Article article : tried.articles()) {
      if (isFelt(article)) {
        Set<Integer> others = new TreeSet<>(chosen);
        if (!others.remove(article.number())) {
          others.add(article.number());
        }
        toggled.put(article.number(), SupposedLaw.with(today, tried, others, from));
      }
    }
    return new Trial(
        tried.parties(),
        SupposedLaw.without(today, tried, from),
        SupposedLaw.with(today, tried, chosen, from),
        chosen,
        toggled);
  }

  /// Whether events can feel an article: what it opens, keeps, costs or shares is replayed. Loans
  /// of trainers, directories, consultations and grants leave no trace in bookings.
  static boolean isFelt(Article article) {
    Term term = article.term();
    return term != null
        && switch (term) {
          case Term.OpenEvents _,
              Term.PartnerRate _,
              Term.SeatGuarantee _,
              Term.StayLocal _,
              Term.ShareCosts _ ->
              true;
          case Term.LendTrainers _,
              Term.SharedDirectory _,
              Term.OpenReflection _,
              Term.DiscloseFunding _ ->
              false;
        };
  }
}
