package org.entente.conventions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.platform.DatePeriod;
import org.entente.platform.Problem;

/// What is wrong with one article by itself. A problem stands at the field of the article's form.
final class ArticleRules {

  private ArticleRules() {}

  static List<Problem> problems(Article article, ConventionDraft draft, DraftContext context) {
    List<Problem> problems = new ArrayList<>();
    if (article.term() == null && article.heading().french().isEmpty()) {
      problems.add(Problem.at("heading", "conventions.problem.heading.missing"));
    }
    if (DraftRules.isLonger(article.heading(), DraftRules.LONGEST_TITLE)) {
      problems.add(Problem.at("heading", "conventions.problem.toolong", DraftRules.LONGEST_TITLE));
    }
    if (article.term() == null && article.text().french().isEmpty()) {
      problems.add(Problem.at("text", "conventions.problem.text.missing"));
    }
    if (DraftRules.isLonger(article.text(), DraftRules.LONGEST_TEXT)) {
      problems.add(Problem.at("text", "conventions.problem.toolong", DraftRules.LONGEST_TEXT));
    }
    Term term = article.term();
    if (term != null) {
      problems.addAll(scope(term, draft, context));
      problems.addAll(particulars(term, draft));
    }
    return problems;
  }

  private static List<Problem> scope(Term term, ConventionDraft draft, DraftContext context) {
    List<Problem> problems = new ArrayList<>();
    Sides sides = term.scope().sides();
    for (ClusterId named : sides.all()) {
      if (!draft.parties().contains(named)) {
        String field = sides.hosts().contains(named) ? "hosts" : "beneficiaries";
        problems.add(Problem.at(field, "conventions.problem.side", context.name(named)));
      }
    }
    if (isOutside(term.scope().period(), draft)) {
      problems.add(Problem.at("from", "conventions.problem.period"));
    }
    if (term.scope().coverage() instanceof Coverage.Formats(Set<Format> formats)) {
      // Lent trainers give workshops at the borrower's: there it is enough that one of both knows.
      Set<ClusterId> holders = term instanceof Term.LendTrainers ? sides.all() : sides.hosts();
      formats.stream()
          .filter(format -> !context.hold(holders, format))
          .forEach(
              format ->
                  problems.add(
                      Problem.at(
                          "formats",
                          "conventions.problem.format."
                              + format.name().toLowerCase(java.util.Locale.ROOT))));
    }
    return problems;
  }

  private static List<Problem> particulars(Term term, ConventionDraft draft) {
    return switch (term) {
      case Term.OpenEvents _, Term.PartnerRate _, Term.SeatGuarantee _, Term.StayLocal _ ->
          List.of();
      case Term.LendTrainers loan ->
          loan.scope().coverage() instanceof Coverage.NamedEvents
              ? List.of(Problem.at("coverage", "conventions.problem.trainers.series"))
              : List.of();
      case Term.ShareCosts costs -> shares(costs);
      case Term.SharedDirectory directory ->
          directory.fields().isEmpty()
              ? List.of(Problem.at("fields", "conventions.problem.fields.none"))
              : List.of();
      case Term.OpenReflection reflection -> reflection(reflection, draft);
      case Term.DiscloseFunding funding ->
          funding.kinds().isEmpty()
              ? List.of(Problem.at("kinds", "conventions.problem.kinds.none"))
              : List.of();
    };
  }

  private static List<Problem> shares(Term.ShareCosts costs) {
    boolean names =
        !(costs.key() instanceof Term.ShareCosts.Key.FixedShares(var percent))
            || new HashSet<>(percent.keySet()).equals(new HashSet<>(costs.scope().sides().all()));
    return names ? List.of() : List.of(Problem.at("key", "conventions.problem.shares.sides"));
  }

  private static List<Problem> reflection(Term.OpenReflection reflection, ConventionDraft draft) {
    List<Problem> problems = new ArrayList<>();
    if (reflection.theme().french().isEmpty()) {
      problems.add(Problem.at("theme", "conventions.problem.theme.missing"));
    }
    LocalDate until = reflection.until();
    boolean late = draft.endsOn() != null && until.isAfter(draft.endsOn());
    if (late || !until.isAfter(draft.startsOn())) {
      problems.add(Problem.at("closes", "conventions.problem.closes"));
    }
    return problems;
  }

  /// Whether any day of a term's own period lies outside of the convention's.
  private static boolean isOutside(
      @org.jspecify.annotations.Nullable DatePeriod period, ConventionDraft draft) {
    if (period == null) {
      return false;
    }
    LocalDate end = draft.endsOn();
    return period.from().isBefore(draft.startsOn())
        || (end != null && (period.until() == null || period.until().isAfter(end)));
  }
}
