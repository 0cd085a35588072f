package org.entente.conventions.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.Coverage;
import org.entente.conventions.Sides;
import org.entente.conventions.Term;
import org.entente.conventions.TermKind;
import org.entente.platform.DatePeriod;
import org.entente.platform.LocalizedText;
import org.entente.platform.Problem;
import org.entente.platform.Slug;
import org.jspecify.annotations.Nullable;

/// Reads the part of an article's form that says what software enforces.
final class TermForm {

  static final int MOST_SEATS = 100_000;
  static final int MOST_RELEASE_DAYS = 365;
  static final int MOST_TRAINER_DAYS = 92;
  private static final int MOST_SERIES = 20;

  private final FormReading reading;
  private final List<Cluster> parties;

  private TermForm(FormReading reading, List<Cluster> parties) {
    this.reading = reading;
    this.parties = parties;
  }

  /// The term, or null where something cannot be read, which is then among the reading's problems.
  static @Nullable Term read(TermKind kind, FormReading reading, List<Cluster> parties) {
    TermForm form = new TermForm(reading, parties);
    Term.@Nullable Scope scope = form.scope(kind);
    if (scope == null && parties.size() < 2) {
      return null;
    }
    // The rest is read in any case, so that all that is wrong is said at once.
    Term term = form.term(kind, scope == null ? form.everything() : scope);
    return reading.problems().isEmpty() ? term : null;
  }

  private Term.Scope everything() {
    Set<ClusterId> all = parties.stream().map(Cluster::id).collect(Collectors.toSet());
    return new Term.Scope(Sides.mutual(all), new Coverage.Whole(), null);
  }

  private @Nullable Term term(TermKind kind, Term.Scope scope) {
    return switch (kind) {
      case OPEN_EVENTS -> new Term.OpenEvents(scope);
      case PARTNER_RATE -> new Term.PartnerRate(scope, rate());
      case SEAT_GUARANTEE ->
          new Term.SeatGuarantee(scope, share(), reading.number("release", 0, MOST_RELEASE_DAYS));
      case STAY_LOCAL -> new Term.StayLocal(scope, reading.ticked("neighbours").contains("yes"));
      case LEND_TRAINERS ->
          new Term.LendTrainers(
              scope,
              reading.number("days", 1, MOST_TRAINER_DAYS),
              reading.choice("travel", Term.Payer.class),
              reading.choice("fee", Term.Payer.class));
      case SHARE_COSTS -> costs(scope);
      case SHARED_DIRECTORY ->
          new Term.SharedDirectory(
              scope, new TreeSet<>(reading.ticked("fields", Term.DirectoryField.class)));
      case OPEN_REFLECTION -> reflection(scope);
      case DISCLOSE_FUNDING -> funding(scope);
    };
  }

  private Term.PartnerRate.Rate rate() {
    return switch (reading.choice("rate", "member", "discount", "fixed")) {
      case "discount" -> new Term.PartnerRate.Rate.Discount(reading.number("percent", 1, 100));
      case "fixed" -> new Term.PartnerRate.Rate.FixedPrice(reading.price("price"));
      default -> new Term.PartnerRate.Rate.MemberPrice();
    };
  }

  private Term.SeatGuarantee.Share share() {
    return reading.choice("share", "percent", "seats").equals("percent")
        ? new Term.SeatGuarantee.Share.Percent(reading.number("percent", 1, 100))
        : new Term.SeatGuarantee.Share.Seats(reading.number("seats", 1, MOST_SEATS));
  }

  private @Nullable Term costs(Term.Scope scope) {
    return switch (reading.choice("key", "attendance", "equally", "fixed")) {
      case "fixed" -> {
        Map<ClusterId, Integer> percent = new HashMap<>();
        for (Cluster party : parties) {
          if (scope.sides().all().contains(party.id())) {
            percent.put(party.id(), reading.number("share-" + party.slug(), 0, 100));
          }
        }
        int sum = percent.values().stream().mapToInt(Integer::intValue).sum();
        if (sum != 100) {
          reading.refuse(Problem.at("key", "conventions.problem.shares.hundred", sum));
          yield null;
        }
        yield new Term.ShareCosts(scope, new Term.ShareCosts.Key.FixedShares(percent));
      }
      case "equally" -> new Term.ShareCosts(scope, new Term.ShareCosts.Key.Equally());
      default -> new Term.ShareCosts(scope, new Term.ShareCosts.Key.ByAttendance());
    };
  }

  private Term reflection(Term.Scope scope) {
    LocalizedText theme = reading.texts("theme");
    String topic = reading.text("topic");
    return new Term.OpenReflection(
        scope,
        Slug.of(topic.isEmpty() ? theme.french() : topic),
        theme,
        reading.day("closes").plusDays(1));
  }

  private @Nullable Term funding(Term.Scope scope) {
    Set<Term.GrantKind> kinds = new TreeSet<>(reading.ticked("kinds", Term.GrantKind.class));
    DatePeriod granted = period("granted-to", reading.day("granted-from"));
    return granted == null ? null : new Term.DiscloseFunding(scope, kinds, granted);
  }

  private Term.@Nullable Scope scope(TermKind kind) {
    Set<ClusterId> hosts = clusters("hosts");
    Set<ClusterId> beneficiaries = clusters("beneficiaries");
    Coverage coverage = kind.isAboutEvents() ? coverage() : new Coverage.Whole();
    LocalDate from = reading.optionalDay("from");
    DatePeriod period = from == null ? null : period("to", from);
    if (from == null && reading.afterLast("to") != null) {
      reading.refuse(Problem.at("from", "conventions.problem.day.missing"));
    }
    if (hosts.isEmpty()) {
      reading.refuse(Problem.at("hosts", "conventions.problem.hosts"));
    }
    if (beneficiaries.isEmpty()) {
      reading.refuse(Problem.at("beneficiaries", "conventions.problem.beneficiaries"));
    }
    if (hosts.size() == 1 && hosts.equals(beneficiaries)) {
      reading.refuse(Problem.at("beneficiaries", "conventions.problem.itself"));
    }
    return coverage == null || !reading.problems().isEmpty()
        ? null
        : new Term.Scope(new Sides(hosts, beneficiaries), coverage, period);
  }

  private @Nullable Coverage coverage() {
    return switch (reading.choice("coverage", "formats", "series", "whole")) {
      case "whole" -> new Coverage.Whole();
      case "series" -> series();
      default -> {
        List<Format> formats = reading.ticked("formats", Format.class);
        if (formats.isEmpty()) {
          reading.refuse(Problem.at("formats", "conventions.problem.formats.none"));
          yield null;
        }
        yield new Coverage.Formats(new HashSet<>(formats));
      }
    };
  }

  private @Nullable Coverage series() {
    List<Slug> series = new ArrayList<>();
    for (String name : reading.text("series").split("[,;\\n]")) {
      if (!name.isBlank()) {
        series.add(Slug.of(name.strip()));
      }
    }
    if (series.isEmpty() || series.size() > MOST_SERIES) {
      reading.refuse(Problem.at("series", "conventions.problem.series", MOST_SERIES));
      return null;
    }
    return new Coverage.NamedEvents(new HashSet<>(series));
  }

  private Set<ClusterId> clusters(String field) {
    List<String> ticked = reading.ticked(field);
    Set<ClusterId> clusters = new HashSet<>();
    for (Cluster party : parties) {
      if (ticked.contains(party.slug().value())) {
        clusters.add(party.id());
      }
    }
    return clusters;
  }

  private @Nullable DatePeriod period(String to, LocalDate first) {
    LocalDate until = reading.afterLast(to);
    if (until != null && !until.isAfter(first)) {
      reading.refuse(Problem.at(to, "conventions.problem.end", first));
      return null;
    }
    return new DatePeriod(first, until);
  }
}
