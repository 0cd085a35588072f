package org.entente.conventions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.platform.DatePeriod;
import org.entente.platform.Problem;
import org.entente.platform.Slug;
import org.jspecify.annotations.Nullable;

/// Finds articles that would contradict each other where no precedence decides: within a draft, and
/// between a draft and what has been signed.
final class ConflictRules {

  private ConflictRules() {}

  /// A term where it would act.
  ///
  /// @param convention the signed convention it stands in, or null for the draft itself
  private record Acting(
      @Nullable Convention convention, int article, Term term, DatePeriod days, Clause.Rank rank) {

    boolean meets(Acting other) {
      return rank.compareTo(other.rank) == 0
          && days.overlaps(other.days)
          && term.scope().coverage().overlaps(other.term.scope().coverage())
          && sidesMeet(term.scope().sides(), other.term.scope().sides());
    }
  }

  static List<Problem> problems(ConventionDraft draft, DraftContext context) {
    List<Acting> own = acting(draft, context);
    List<Acting> law = new ArrayList<>();
    Map<ConventionId, Convention> known = known(context.signed());
    for (Convention signed : context.signed()) {
      signed.inForce().ifPresent(days -> law.addAll(acting(signed, signed, days, known)));
    }
    List<Problem> problems = new ArrayList<>();
    for (int index = 0; index < own.size(); index++) {
      Acting one = own.get(index);
      for (Acting other : own.subList(index + 1, own.size())) {
        if (one.meets(other) && disagree(one.term(), other.term())) {
          problems.add(
              Problem.at(
                  "article-" + other.article(),
                  "conventions.problem.conflict.own",
                  one.article(),
                  other.article()));
        } else if (splitTwice(one, other)) {
          problems.add(
              Problem.at(
                  "article-" + other.article(),
                  "conventions.problem.costs.twice",
                  one.article(),
                  other.article()));
        }
      }
      for (Acting other : law) {
        if (one.meets(other) && disagree(one.term(), other.term())) {
          problems.add(abroad(one, other));
        }
      }
    }
    return problems;
  }

  /// The pairs of signed articles that contradict each other on some day from then on. Of each pair
  /// the answer is no, until one of them is changed.
  static List<Disagreement> among(Collection<Convention> signed, LocalDate from) {
    List<Acting> acting = stillActing(signed, new DatePeriod(from, null));
    List<Disagreement> found = new ArrayList<>();
    for (int index = 0; index < acting.size(); index++) {
      Acting one = acting.get(index);
      for (Acting other : acting.subList(index + 1, acting.size())) {
        if (one.meets(other) && disagree(one.term(), other.term())) {
          found.add(
              new Disagreement(
                  Objects.requireNonNull(one.convention()),
                  one.article(),
                  Objects.requireNonNull(other.convention()),
                  other.article()));
        }
      }
    }
    return found;
  }

  /// With all their days, those past as well: since when a term acts decides over its precedence.
  private static List<Acting> stillActing(Collection<Convention> signed, DatePeriod days) {
    Map<ConventionId, Convention> known = known(signed);
    List<Acting> acting = new ArrayList<>();
    for (Convention convention : signed) {
      convention
          .inForce()
          .ifPresent(period -> acting.addAll(acting(convention, convention, period, known)));
    }
    acting.removeIf(each -> !each.days().overlaps(days));
    return acting;
  }

  /// Whether one host would split one result under two articles with different clusters.
  private static boolean splitTwice(Acting one, Acting other) {
    Sides ours = one.term().scope().sides();
    Sides theirs = other.term().scope().sides();
    return one.term() instanceof Term.ShareCosts
        && other.term() instanceof Term.ShareCosts
        && one.days().overlaps(other.days())
        && one.term().scope().coverage().overlaps(other.term().scope().coverage())
        && !sidesMeet(ours, theirs)
        && ours.hosts().stream().anyMatch(theirs.hosts()::contains);
  }

  private static Problem abroad(Acting one, Acting other) {
    Convention convention = Objects.requireNonNull(other.convention());
    return Problem.at(
        "article-" + one.article(),
        "conventions.problem.conflict.law",
        one.article(),
        other.article(),
        convention.title());
  }

  private static List<Acting> acting(ConventionDraft draft, DraftContext context) {
    LocalDate earliest =
        draft.startsOn().isBefore(context.today()) ? context.today() : draft.startsOn();
    if (draft.endsOn() != null && !draft.endsOn().isAfter(earliest)) {
      return List.of();
    }
    Convention unsigned = draft.as(ConventionId.next(), new Slug("draft"), 1);
    return acting(
        unsigned, null, new DatePeriod(earliest, draft.endsOn()), known(context.signed()));
  }

  private static List<Acting> acting(
      Convention convention,
      @Nullable Convention signed,
      DatePeriod inForce,
      Map<ConventionId, Convention> known) {
    List<Acting> acting = new ArrayList<>();
    for (Article article : convention.articles()) {
      Term term = article.term();
      DatePeriod days = term == null ? null : LawBook.within(inForce, term.scope().period());
      if (term != null && days != null) {
        Clause.Rank rank =
            new Clause.Rank(
                LawBook.depth(convention, known),
                term.scope().coverage().specificity(),
                convention.parties().size() > 2,
                inForce.from());
        acting.add(new Acting(signed, article.number(), term, days, rank));
      }
    }
    return acting;
  }

  private static Map<ConventionId, Convention> known(Collection<Convention> signed) {
    Map<ConventionId, Convention> known = new HashMap<>();
    signed.forEach(convention -> known.put(convention.id(), convention));
    return known;
  }

  /// Whether somebody gives the same somebody something under both.
  static boolean sidesMeet(Sides one, Sides other) {
    return one.hosts().stream()
        .anyMatch(
            host ->
                one.beneficiaries().stream()
                    .anyMatch(
                        beneficiary ->
                            one.join(host, beneficiary) && other.join(host, beneficiary)));
  }

  /// Whether two terms about the same thing give different answers.
  static boolean disagree(Term one, Term other) {
    return switch (one) {
      case Term.OpenEvents _ -> other instanceof Term.StayLocal;
      case Term.StayLocal(_, boolean neighbours) ->
          other instanceof Term.OpenEvents
              || (other instanceof Term.StayLocal(_, boolean others) && neighbours != others);
      case Term.PartnerRate(_, var rate) ->
          other instanceof Term.PartnerRate(_, var rival) && !rate.equals(rival);
      case Term.SeatGuarantee seats ->
          other instanceof Term.SeatGuarantee rival
              && !(seats.share().equals(rival.share())
                  && seats.releaseDays() == rival.releaseDays());
      case Term.LendTrainers loan ->
          other instanceof Term.LendTrainers rival
              && !(loan.daysPerQuarter() == rival.daysPerQuarter()
                  && loan.travel() == rival.travel()
                  && loan.fee() == rival.fee());
      case Term.ShareCosts(_, var key) ->
          other instanceof Term.ShareCosts(_, var rival) && !key.equals(rival);
      case Term.SharedDirectory(_, var fields) ->
          other instanceof Term.SharedDirectory(_, var rival) && !fields.equals(rival);
      case Term.OpenReflection reflection ->
          other instanceof Term.OpenReflection rival
              && reflection.topic().equals(rival.topic())
              && !reflection.until().equals(rival.until());
      // Two articles that show grants add up.
      case Term.DiscloseFunding _ -> false;
    };
  }
}
