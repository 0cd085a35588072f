package org.entente.conventions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.conventions.AttendanceRequest.Gathering;
import org.entente.conventions.Decision.Basis;
import org.entente.conventions.Decision.Opening;
import org.entente.conventions.Precedence.Claim;
import org.jspecify.annotations.Nullable;

/// What would open a door that articles keep shut. Each opening is tried before it is named: it
/// must lead in, whatever the other articles say.
final class Openings {

  private Openings() {}

  /// The openings for a cluster's members, the nearest first.
  ///
  /// @param neighbour whether the trip is worth it for the one who asks
  static List<Opening> of(ClusterId cluster, LawBook law, Gathering gathering, boolean neighbour) {
    Provisions now = law.inForce(gathering.host(), cluster);
    Provisions toCome = law.toCome(gathering.host(), cluster);
    List<Opening> openings = new ArrayList<>();
    ClauseRef nearby = opener(AttendanceRules.claims(now, gathering, true), gathering.host());
    if (!neighbour && nearby != null) {
      openings.add(new Opening.LivingNearer(nearby));
    }
    for (Clause<Term.OpenEvents> clause : toCome.openEvents()) {
      LocalDate since = actsFrom(clause, law.day());
      if (opensOn(since, clause, law, gathering, cluster, neighbour)) {
        openings.add(new Opening.From(clause.ref(), since));
      }
    }
    for (Clause<Term.OpenEvents> clause : now.openEvents()) {
      LocalDate until = clause.days().until();
      if (until != null && !until.isAfter(law.day())) {
        continue;
      }
      if (!clause.term().scope().coverage().covers(gathering.format(), gathering.series())) {
        openings.add(new Opening.OtherEvents(clause.ref()));
      } else if (gathering.day().isBefore(clause.days().from())) {
        openings.add(new Opening.After(clause.ref(), clause.days().from()));
      } else if (until != null && !gathering.day().isBefore(until)) {
        openings.add(new Opening.Before(clause.ref(), until));
      }
    }
    return openings;
  }

  /// The day on which an article that does not act now will: its convention's first, or the one
  /// after its suspension.
  private static LocalDate actsFrom(Clause<?> clause, LocalDate today) {
    LocalDate resumption = clause.days().resumption(today);
    return resumption == null ? clause.rank().since() : resumption;
  }

  /// Whether an article that is still to come lets somebody in once it acts, beside all that acts
  /// by
  /// then.
  private static boolean opensOn(
      LocalDate day,
      Clause<Term.OpenEvents> clause,
      LawBook law,
      Gathering gathering,
      ClusterId cluster,
      boolean neighbour) {
    List<Claim<Boolean>> claims =
        new ArrayList<>(
            AttendanceRules.claims(law.inForce(gathering.host(), cluster), gathering, neighbour));
    AttendanceRules.claims(law.toCome(gathering.host(), cluster), gathering, neighbour).stream()
        .filter(claim -> !actsFrom(claim.clause(), law.day()).isAfter(day))
        .forEach(claims::add);
    return clause.covers(
            gathering.format(), gathering.series(), gathering.day(), gathering.announcedOn())
        && opener(claims, gathering.host()) != null;
  }

  /// The article by which these let somebody in, or null when they do not.
  private static @Nullable ClauseRef opener(List<Claim<Boolean>> claims, ClusterId host) {
    Decision<Boolean> none = new Decision.Denied<>(new Decision.Ground.NoArticle(host), List.of());
    return Precedence.settle(claims, none)
                instanceof
                Decision.Granted<Boolean>(Boolean open, Basis.UnderArticle(ClauseRef clause), _)
            && open
        ? clause
        : null;
  }
}
