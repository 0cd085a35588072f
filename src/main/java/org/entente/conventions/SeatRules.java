package org.entente.conventions;

import java.util.ArrayList;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Decision.Basis;
import org.entente.conventions.Precedence.Claim;
import org.entente.conventions.SeatRequest.Guarantee;
import org.entente.conventions.SeatRequest.Shares;

/// How a capacity is shared: the rule of [Term.SeatGuarantee].
final class SeatRules {

  private SeatRules() {}

  /// A guarantee as one article gives it, before precedence.
  private record Kept(int seats, int releaseDays) {}

  static Shares decide(LawBook law, SeatRequest request) {
    List<Guarantee> guarantees = new ArrayList<>();
    List<ClauseRef> conflicts = new ArrayList<>();
    for (ClusterId beneficiary : law.partnersOf(request.host())) {
      List<Claim<Kept>> claims =
          law.inForce(request.host(), beneficiary).seatGuarantees().stream()
              .filter(
                  clause ->
                      clause.covers(
                          request.format(), request.series(), request.day(), request.announcedOn()))
              .map(clause -> new Claim<>(clause, kept(clause.term(), request.capacity())))
              .toList();
      Decision<Kept> none =
          new Decision.Denied<>(new Decision.Ground.NoArticle(request.host()), List.of());
      switch (Precedence.settle(claims, none)) {
        case Decision.Granted<Kept>(Kept kept, Basis.UnderArticle(ClauseRef clause), _) ->
            guarantees.add(
                new Guarantee(
                    beneficiary,
                    kept.seats(),
                    request.day().minusDays(kept.releaseDays()),
                    clause));
        case Decision.Conflict<Kept>(List<ClauseRef> rivals) -> conflicts.addAll(rivals);
        case Decision.Granted<Kept> _, Decision.Denied<Kept> _ -> {}
      }
    }
    return new Shares(List.copyOf(guarantees), List.copyOf(conflicts));
  }

  private static Kept kept(Term.SeatGuarantee term, int capacity) {
    int seats =
        switch (term.share()) {
          case Term.SeatGuarantee.Share.Percent(int percent) ->
              (int) ((long) capacity * percent / 100);
          // A small room cannot keep more seats than it has.
          case Term.SeatGuarantee.Share.Seats(int number) -> Math.min(number, capacity);
        };
    return new Kept(seats, term.releaseDays());
  }
}
