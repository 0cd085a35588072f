package org.entente.conventions;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.Attendance.Admission;
import org.entente.conventions.Attendance.Price;
import org.entente.conventions.AttendanceRequest.Gathering;
import org.entente.conventions.Decision.Basis;
import org.entente.conventions.Decision.Ground;
import org.entente.conventions.Decision.Opening;
import org.entente.conventions.Precedence.Claim;
import org.entente.platform.Money;

/// Who may come, and at what price: the rules of [Term.OpenEvents], [Term.StayLocal] and
/// [Term.PartnerRate].
final class AttendanceRules {

  private AttendanceRules() {}

  static Attendance decide(LawBook law, AttendanceRequest request) {
    Gathering gathering = request.gathering();
    if (request.memberOf().contains(gathering.host())) {
      Basis own = new Basis.OwnMember(gathering.host());
      return new Attendance(
          granted(new Admission(gathering.host()), own),
          granted(new Price(gathering.memberPrice(), Price.Kind.MEMBER), own));
    }
    Attendance best = stranger(gathering);
    for (ClusterId cluster : new TreeSet<>(request.memberOf())) {
      Attendance asMember = asMemberOf(cluster, law, request);
      best = isBetter(asMember, best) ? asMember : best;
    }
    return best;
  }

  /// The answer to somebody whom no article concerns.
  private static Attendance stranger(Gathering gathering) {
    Decision<Price> price =
        granted(new Price(gathering.publicPrice(), Price.Kind.PUBLIC), new Basis.OpenToPublic());
    return new Attendance(
        gathering.open()
            ? granted(new Admission(null), new Basis.OpenToPublic())
            : closed(gathering.host(), List.of()),
        price);
  }

  private static Attendance asMemberOf(ClusterId cluster, LawBook law, AttendanceRequest request) {
    Gathering gathering = request.gathering();
    Provisions provisions = law.inForce(gathering.host(), cluster);
    boolean partner = provisions != Provisions.NONE;
    Decision<Admission> admission =
        gathering.open()
            ? granted(new Admission(partner ? cluster : null), new Basis.OpenToPublic())
            : admission(cluster, law, request);
    return new Attendance(admission, price(provisions, gathering, admission));
  }

  private static Decision<Admission> admission(
      ClusterId cluster, LawBook law, AttendanceRequest request) {
    Gathering gathering = request.gathering();
    Provisions provisions = law.inForce(gathering.host(), cluster);
    boolean neighbour =
        request.oneWay() != null && Format.isWorthTheTrip(request.oneWay(), gathering.length());
    List<Claim<Boolean>> claims = claims(provisions, gathering, neighbour);
    return switch (Precedence.settle(claims, closed(gathering.host(), List.of()))) {
      case Decision.Granted<Boolean>(Boolean open, Basis basis, List<ClauseRef> considered)
          when open ->
          new Decision.Granted<>(new Admission(cluster), basis, considered);
      case Decision.Granted<Boolean>(_, Basis.UnderArticle(ClauseRef clause), _) ->
          new Decision.Denied<>(
              new Ground.ClosedByArticle(clause),
              and(Openings.of(cluster, law, gathering, neighbour), gathering.host()));
      case Decision.Granted<Boolean> _, Decision.Denied<Boolean> _ ->
          closed(gathering.host(), Openings.of(cluster, law, gathering, neighbour));
      case Decision.Conflict<Boolean>(List<ClauseRef> rivals) -> new Decision.Conflict<>(rivals);
    };
  }

  /// What the articles of a shelf say to whether somebody may come.
  ///
  /// @param neighbour whether the trip is worth it for them
  static List<Claim<Boolean>> claims(
      Provisions provisions, Gathering gathering, boolean neighbour) {
    List<Claim<Boolean>> claims = new ArrayList<>();
    for (Clause<Term.OpenEvents> clause : provisions.openEvents()) {
      if (covers(clause, gathering)) {
        claims.add(new Claim<>(clause, true));
      }
    }
    for (Clause<Term.StayLocal> clause : provisions.stayLocal()) {
      if (covers(clause, gathering)) {
        claims.add(new Claim<>(clause, clause.term().neighbours() && neighbour));
      }
    }
    return claims;
  }

  private static Decision<Price> price(
      Provisions provisions, Gathering gathering, Decision<Admission> admission) {
    Basis publicBasis =
        admission instanceof Decision.Granted<Admission> granted
            ? granted.by()
            : new Basis.OpenToPublic();
    Decision<Price> publicPrice =
        granted(new Price(gathering.publicPrice(), Price.Kind.PUBLIC), publicBasis);
    List<Claim<Price>> claims =
        provisions.partnerRates().stream()
            .filter(clause -> covers(clause, gathering))
            .map(
                clause ->
                    new Claim<>(
                        clause,
                        new Price(amount(clause.term().rate(), gathering), Price.Kind.PARTNER)))
            .toList();
    Decision<Price> settled = Precedence.settle(claims, publicPrice);
    return gathering.open() ? notWorseThanThePublic(settled, gathering) : settled;
  }

  /// Nobody is worse off for belonging to a partner than the public is: where everyone may come, an
  /// article that asks for more has no say, and articles that disagree leave the public price.
  private static Decision<Price> notWorseThanThePublic(
      Decision<Price> settled, Gathering gathering) {
    Price everyones = new Price(gathering.publicPrice(), Price.Kind.PUBLIC);
    return switch (settled) {
      case Decision.Granted<Price>(Price price, Basis.UnderArticle(ClauseRef clause), _)
          when price.amount().compareTo(gathering.publicPrice()) > 0 ->
          new Decision.Granted<>(everyones, new Basis.OpenToPublic(), List.of(clause));
      case Decision.Conflict<Price>(List<ClauseRef> rivals) ->
          new Decision.Granted<>(everyones, new Basis.OpenToPublic(), rivals);
      case Decision.Granted<Price> granted -> granted;
      case Decision.Denied<Price> denied -> denied;
    };
  }

  private static Money amount(Term.PartnerRate.Rate rate, Gathering gathering) {
    return switch (rate) {
      case Term.PartnerRate.Rate.MemberPrice _ -> gathering.memberPrice();
      case Term.PartnerRate.Rate.Discount(int percent) -> gathering.publicPrice().less(percent);
      case Term.PartnerRate.Rate.FixedPrice(Money price) -> price;
    };
  }

  private static <T> Decision<T> closed(ClusterId host, List<Opening> openings) {
    return new Decision.Denied<>(new Ground.NoArticle(host), and(openings, host));
  }

  /// Joining the host always opens the door.
  private static List<Opening> and(List<Opening> openings, ClusterId host) {
    List<Opening> all = new ArrayList<>(openings);
    all.add(new Opening.Joining(host));
    return List.copyOf(all);
  }

  private static boolean covers(Clause<?> clause, Gathering gathering) {
    return clause.covers(
        gathering.format(), gathering.series(), gathering.day(), gathering.announcedOn());
  }

  /// An answer is better that lets the person in, then one that costs less, then one that explains
  /// more.
  private static boolean isBetter(Attendance one, Attendance other) {
    if (one.payable().isPresent() != other.payable().isPresent()) {
      return one.payable().isPresent();
    }
    if (one.payable().isPresent() && other.payable().isPresent()) {
      int dearer = one.payable().get().amount().compareTo(other.payable().get().amount());
      return dearer < 0 || (dearer == 0 && countsForNobody(other));
    }
    return explanation(one) > explanation(other);
  }

  private static boolean countsForNobody(Attendance attendance) {
    return attendance.admission() instanceof Decision.Granted<Admission> granted
        && granted.value().countsFor() == null;
  }

  private static int explanation(Attendance attendance) {
    return switch (attendance.admission()) {
      case Decision.Granted<Admission> _ -> 4;
      case Decision.Conflict<Admission> _ -> 3;
      case Decision.Denied<Admission>(Ground.ClosedByArticle _, _) -> 2;
      case Decision.Denied<Admission>(_, List<Opening> openings) -> openings.size() > 1 ? 1 : 0;
    };
  }

  private static <T> Decision<T> granted(T value, Basis basis) {
    return new Decision.Granted<>(value, basis, List.of());
  }
}
