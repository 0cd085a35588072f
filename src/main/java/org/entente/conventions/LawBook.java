package org.entente.conventions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.clusters.ClusterId;
import org.entente.platform.DatePeriod;
import org.jspecify.annotations.Nullable;

/// The terms in force on a day, as they were known at a moment. Immutable, and the same for the
/// same
/// conventions, day and moment, so that every past decision can be replayed.
///
/// What one cluster gives another is found by the pair of them alone: a partner's partner is a
/// stranger,
/// because no step of a decision ever looks at a third cluster.
public final class LawBook {

  /// From whom to whom.
  private record Relation(ClusterId host, ClusterId beneficiary) {}

  private final LocalDate day;
  private final Map<ConventionId, Convention> conventions = new HashMap<>();
  private final Map<Relation, Provisions> inForce = new HashMap<>();
  private final Map<Relation, Provisions> toCome = new HashMap<>();
  private final Map<ClusterId, Set<ClusterId>> partners = new HashMap<>();

  private LawBook(LocalDate day) {
    this.day = day;
  }

  /// The law of that day.
  ///
  /// @param all every convention there is, whatever its stage: what is not signed by all acts
  /// nowhere
  /// @param knownAt what was entered later is left out
  public static LawBook of(Collection<Convention> all, LocalDate day, Instant knownAt) {
    LawBook book = new LawBook(day);
    Map<ConventionId, Convention> known = new HashMap<>();
    all.forEach(convention -> known.put(convention.id(), convention.asKnownAt(knownAt)));
    known.values().stream()
        .sorted(Comparator.comparing(Convention::id))
        .forEach(convention -> book.enter(convention, depth(convention, known)));
    return book;
  }

  /// A law in which articles act on every day from one on, whatever days they themselves name, so
  /// that it can be tried on the past.
  ///
  /// @param since the conventions, each with the day since which it acts in truth: that still says
  /// which is the later
  static LawBook throughout(LocalDate from, Map<Convention, LocalDate> since) {
    LawBook book = new LawBook(from);
    Map<ConventionId, Convention> known = new HashMap<>();
    since.keySet().forEach(convention -> known.put(convention.id(), convention));
    since.keySet().stream()
        .sorted(Comparator.comparing(Convention::id))
        .forEach(
            convention -> {
              book.conventions.put(convention.id(), convention);
              book.enter(
                  convention,
                  depth(convention, known),
                  since.get(convention),
                  _ -> DatePeriod.since(from),
                  book.inForce);
            });
    return book;
  }

  /// How many conventions it amends in a chain. Only those who agreed can amend, so that what
  /// others
  /// agree never lends it a rank.
  static int depth(Convention convention, Map<ConventionId, Convention> known) {
    Set<ConventionId> chain = new HashSet<>(Set.of(convention.id()));
    Convention later = convention;
    while (later.amends() != null) {
      Convention earlier = known.get(later.amends());
      if (earlier == null || !earlier.isBetween(convention.parties()) || !chain.add(earlier.id())) {
        break;
      }
      later = earlier;
    }
    return chain.size() - 1;
  }

  private void enter(Convention convention, int amendments) {
    Optional<DatePeriod> period = convention.inForce();
    if (period.isEmpty()) {
      return;
    }
    conventions.put(convention.id(), convention);
    Map<Relation, Provisions> shelf;
    if (period.get().contains(day)) {
      shelf = inForce;
    } else if (period.get().from().isAfter(day)) {
      shelf = toCome;
    } else {
      return;
    }
    enter(
        convention,
        amendments,
        period.get().from(),
        term -> within(period.get(), term.scope().period()),
        shelf);
  }

  private void enter(
      Convention convention,
      int amendments,
      LocalDate since,
      Function<Term, @Nullable DatePeriod> acting,
      Map<Relation, Provisions> shelf) {
    for (Article article : convention.articles()) {
      Term term = article.term();
      DatePeriod days = term == null ? null : acting.apply(term);
      if (term != null && days != null) {
        Clause.Rank rank =
            new Clause.Rank(
                amendments,
                term.scope().coverage().specificity(),
                convention.parties().size() > 2,
                since);
        enter(convention, convention.refer(article), term, days, rank, shelf);
      }
    }
  }

  private void enter(
      Convention convention,
      ClauseRef ref,
      Term term,
      DatePeriod days,
      Clause.Rank rank,
      Map<Relation, Provisions> shelf) {
    for (ClusterId host : term.scope().sides().hosts()) {
      for (ClusterId beneficiary : term.scope().sides().beneficiaries()) {
        boolean bothAgreed =
            convention.parties().contains(host) && convention.parties().contains(beneficiary);
        if (bothAgreed && !host.equals(beneficiary)) {
          shelf
              .computeIfAbsent(new Relation(host, beneficiary), _ -> new Provisions())
              .add(ref, term, days, rank);
          if (shelf == inForce) {
            partners.computeIfAbsent(host, _ -> new TreeSet<>()).add(beneficiary);
          }
        }
      }
    }
  }

  /// The days that belong to both, or null when there is none.
  static @Nullable DatePeriod within(DatePeriod outer, @Nullable DatePeriod inner) {
    if (inner == null) {
      return outer;
    }
    LocalDate from = inner.from().isAfter(outer.from()) ? inner.from() : outer.from();
    LocalDate until = inner.until();
    if (until == null || (outer.until() != null && outer.until().isBefore(until))) {
      until = outer.until();
    }
    return until != null && !until.isAfter(from) ? null : new DatePeriod(from, until);
  }

  /// The day whose law this is.
  public LocalDate day() {
    return day;
  }

  /// The convention that a clause belongs to, as this law knows it.
  public Optional<Convention> convention(ClauseRef clause) {
    return Optional.ofNullable(conventions.get(clause.convention()))
        .filter(convention -> convention.version() == clause.version());
  }

  /// The conventions signed by all their parties, in force on the day, still to come or ended.
  public List<Convention> signed() {
    return conventions.values().stream().sorted(Comparator.comparing(Convention::id)).toList();
  }

  /// The clusters to which this one gives something under an article in force.
  public Set<ClusterId> partnersOf(ClusterId host) {
    return Collections.unmodifiableSet(partners.getOrDefault(host, Set.of()));
  }

  Provisions inForce(ClusterId host, ClusterId beneficiary) {
    return inForce.getOrDefault(new Relation(host, beneficiary), Provisions.NONE);
  }

  Provisions toCome(ClusterId host, ClusterId beneficiary) {
    return toCome.getOrDefault(new Relation(host, beneficiary), Provisions.NONE);
  }
}
