package org.entente.conventions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
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
        .forEach(convention -> book.enter(convention, known));
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
        .forEach(convention -> book.enterThroughout(convention, since.get(convention), known));
    return book;
  }

  private void enterThroughout(
      Convention convention, LocalDate since, Map<ConventionId, Convention> known) {
    conventions.put(convention.id(), convention);
    int amendments = depth(convention, known);
    ActingDays always = ActingDays.all(DatePeriod.since(day));
    for (Article article : convention.articles()) {
      Term term = article.term();
      if (term != null) {
        Clause.Rank rank = rank(convention, term, amendments, since);
        eachRelation(
            convention,
            term,
            relation -> shelve(relation, convention.refer(article), term, always, rank));
      }
    }
  }

  /// How many conventions it amends in a chain.
  static int depth(Convention convention, Map<ConventionId, Convention> known) {
    return chain(convention, known).size() - 1;
  }

  /// The convention and those that it amends, the latest first. Only those who agreed can amend,
  /// and only
  /// what they signed, so that what others agree never lends it a rank or an end.
  private static Collection<Convention> chain(
      Convention convention, Map<ConventionId, Convention> known) {
    SequencedMap<ConventionId, Convention> chain = new LinkedHashMap<>();
    Convention later = convention;
    while (later != null && chain.putIfAbsent(later.id(), later) == null) {
      Convention earlier = later.amends() == null ? null : known.get(later.amends());
      later = earlier != null && isAmendable(earlier, convention) ? earlier : null;
    }
    return chain.values();
  }

  private static boolean isAmendable(Convention earlier, Convention by) {
    return earlier.isSignedByAll() && earlier.isBetween(by.parties());
  }

  private void enter(Convention convention, Map<ConventionId, Convention> known) {
    Optional<DatePeriod> period = convention.inForce();
    if (period.isEmpty()) {
      return;
    }
    conventions.put(convention.id(), convention);
    int amendments = depth(convention, known);
    for (Article article : convention.articles()) {
      Term term = article.term();
      if (term != null) {
        Clause.Rank rank = rank(convention, term, amendments, period.get().from());
        eachRelation(
            convention,
            term,
            relation -> {
              ActingDays days = acting(convention, article, relation, known);
              if (days != null) {
                shelve(relation, convention.refer(article), term, days, rank);
              }
            });
      }
    }
  }

  private static Clause.Rank rank(
      Convention convention, Term term, int amendments, LocalDate since) {
    return new Clause.Rank(
        amendments, term.scope().coverage().specificity(), convention.parties().size() > 2, since);
  }

  /// When an article acts between two parties, or null when it never does. What amends ends with
  /// what it amends.
  private static @Nullable ActingDays acting(
      Convention convention,
      Article article,
      Relation relation,
      Map<ConventionId, Convention> known) {
    LocalDate end = endBetween(convention, relation.host(), relation.beneficiary(), known);
    LocalDate from = convention.inForce().orElseThrow().from();
    if (end != null && !end.isAfter(from)) {
      return null;
    }
    DatePeriod bound = new DatePeriod(from, end);
    DatePeriod own = Objects.requireNonNull(article.term()).scope().period();
    DatePeriod covered = within(bound, own);
    if (covered == null) {
      return null;
    }
    boolean runsOff = article.sunset() == Sunset.RUN_OFF && Objects.equals(covered.until(), end);
    return new ActingDays(
        bound,
        covered,
        convention.declarations().suspended(article.number()),
        runsOff ? end : null);
  }

  private static @Nullable LocalDate endBetween(
      Convention convention,
      ClusterId host,
      ClusterId beneficiary,
      Map<ConventionId, Convention> known) {
    LocalDate end = null;
    for (Convention each : chain(convention, known)) {
      LocalDate its = each.endBetween(host, beneficiary);
      end = its != null && (end == null || its.isBefore(end)) ? its : end;
    }
    return end;
  }

  private void shelve(
      Relation relation, ClauseRef ref, Term term, ActingDays days, Clause.Rank rank) {
    if (days.actOn(day)) {
      inForce.computeIfAbsent(relation, _ -> new Provisions()).add(ref, term, days, rank);
      partners.computeIfAbsent(relation.host(), _ -> new TreeSet<>()).add(relation.beneficiary());
    } else if (days.areToCome(day)) {
      toCome.computeIfAbsent(relation, _ -> new Provisions()).add(ref, term, days, rank);
    }
  }

  private static void eachRelation(Convention convention, Term term, Consumer<Relation> consumer) {
    for (ClusterId host : term.scope().sides().hosts()) {
      for (ClusterId beneficiary : term.scope().sides().beneficiaries()) {
        boolean bothAgreed =
            convention.parties().contains(host) && convention.parties().contains(beneficiary);
        if (bothAgreed && !host.equals(beneficiary)) {
          consumer.accept(new Relation(host, beneficiary));
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

  /// A convention and the amendments to it, as far as they are signed by all.
  public List<ConventionId> withAmendments(ConventionId id) {
    return conventions.values().stream()
        .filter(one -> chain(one, conventions).stream().anyMatch(each -> each.id().equals(id)))
        .map(Convention::id)
        .sorted()
        .toList();
  }

  /// The first day on which a convention no longer gives one cluster something of another's, if it
  /// ends: itself, or what it amends.
  public Optional<LocalDate> endOf(ConventionId id, ClusterId host, ClusterId beneficiary) {
    Convention convention = conventions.get(id);
    return convention == null
        ? Optional.empty()
        : Optional.ofNullable(endBetween(convention, host, beneficiary, conventions));
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
