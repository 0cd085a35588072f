package org.entente.conventions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.Term.SeatGuarantee;
import org.entente.platform.DatePeriod;
import org.entente.platform.Problem;
import org.entente.platform.Slug;
import org.jspecify.annotations.Nullable;

/// Adds up what one host guarantees of one capacity, in a draft and in what has been signed
/// together. Clause by clause each may be right, and the sum too much. Numbers of seats depend on
/// the room and are not counted here.
final class ShareRules {

  private static final int WHOLE = 100;

  private ShareRules() {}

  /// A percentage that acts.
  private record Portion(int article, SeatGuarantee term, int percent, DatePeriod days) {}

  static List<Problem> problems(ConventionDraft draft, DraftContext context) {
    List<Portion> own =
        portions(draft.articles(), new DatePeriod(draft.startsOn(), draft.endsOn()));
    List<Portion> all = new ArrayList<>(own);
    for (Convention signed : context.signed()) {
      if (!signed.id().equals(draft.amends())) {
        signed.inForce().ifPresent(days -> all.addAll(portions(signed.articles(), days)));
      }
    }
    List<Problem> problems = new ArrayList<>();
    for (Portion one : own) {
      for (ClusterId host : one.term().scope().sides().hosts()) {
        int sum = most(one, host, all);
        if (sum > WHOLE) {
          problems.add(
              Problem.at(
                  "article-" + one.article(),
                  "conventions.problem.shares.sum",
                  context.name(host),
                  sum));
        }
      }
    }
    return problems;
  }

  /// The greatest sum that one host may have to keep of one event covered by this portion.
  private static int most(Portion one, ClusterId host, List<Portion> all) {
    List<Portion> beside =
        all.stream()
            .filter(other -> other.days().overlaps(one.days()))
            .filter(other -> other.term().scope().sides().hosts().contains(host))
            .toList();
    int most = 0;
    for (Kind kind : kinds(one.term().scope().coverage(), beside)) {
      int sum = 0;
      for (ClusterId beneficiary : beneficiaries(host, beside)) {
        sum += strongest(host, beneficiary, kind, beside);
      }
      most = Math.max(most, sum);
    }
    return most;
  }

  /// A kind of event: any of a format, or one of a series.
  private record Kind(Format format, @Nullable Slug series) {}

  private static List<Kind> kinds(Coverage coverage, List<Portion> beside) {
    Set<Slug> series = new TreeSet<>();
    for (Portion portion : beside) {
      if (portion.term().scope().coverage() instanceof Coverage.NamedEvents(Set<Slug> named)) {
        series.addAll(named);
      }
    }
    List<Kind> kinds = new ArrayList<>();
    for (Format format : Format.values()) {
      kinds.add(new Kind(format, null));
      series.forEach(slug -> kinds.add(new Kind(format, slug)));
    }
    return kinds.stream().filter(kind -> coverage.covers(kind.format(), kind.series())).toList();
  }

  private static Set<ClusterId> beneficiaries(ClusterId host, List<Portion> portions) {
    Set<ClusterId> beneficiaries = new TreeSet<>();
    portions.forEach(
        portion -> beneficiaries.addAll(portion.term().scope().sides().beneficiaries()));
    beneficiaries.remove(host);
    return beneficiaries;
  }

  /// What one beneficiary gets: the most specific article speaks for it, and among equals the
  /// greatest, to be on the safe side.
  private static int strongest(
      ClusterId host, ClusterId beneficiary, Kind kind, List<Portion> portions) {
    int specificity = -1;
    int percent = 0;
    for (Portion portion : portions) {
      Term.Scope scope = portion.term().scope();
      if (scope.sides().join(host, beneficiary)
          && scope.coverage().covers(kind.format(), kind.series())) {
        int own = scope.coverage().specificity();
        percent =
            own > specificity
                ? portion.percent()
                : own == specificity ? Math.max(percent, portion.percent()) : percent;
        specificity = Math.max(own, specificity);
      }
    }
    return percent;
  }

  private static List<Portion> portions(List<Article> articles, DatePeriod inForce) {
    List<Portion> portions = new ArrayList<>();
    for (Article article : articles) {
      if (article.term() instanceof SeatGuarantee term
          && term.share() instanceof SeatGuarantee.Share.Percent(int percent)) {
        DatePeriod days = LawBook.within(inForce, term.scope().period());
        if (days != null) {
          portions.add(new Portion(article.number(), term, percent, days));
        }
      }
    }
    return portions;
  }
}
