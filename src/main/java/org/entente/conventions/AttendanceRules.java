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
    List<Claim<Boolean>> claims = new ArrayList<>();
    provisions.openEvents().stream()
        .filter(clause -> covers(clause, gathering))
        .forEach(clause -> claims.add(new Claim<>(clause, true)));
    provisions.stayLocal().stream()
        .filter(clause -> covers(clause, gathering))
        .forEach(
            clause -> claims.add(new Claim<>(clause, clause.term().neighbours() && neighbour)));
    return switch (Precedence.settle(claims, closed(gathering.host(), List.of()))) {
      case Decision.Granted<Boolean>(Boolean open, Basis basis, List<ClauseRef> considered)
          when open ->
          new Decision.Granted<>(new Admission(cluster), basis, considered);
      case Decision.Granted<Boolean>(_, Basis.UnderArticle(ClauseRef clause), _) ->
          new Decision.Denied<>(
              new Ground.ClosedByArticle(clause), openings(cluster, law, gathering));
      case Decision.Granted<Boolean> _, Decision.Denied<Boolean> _ ->
          closed(gathering.host(), openings(cluster, law, gathering));
      case Decision.Conflict<Boolean>(List<ClauseRef> rivals) -> new Decision.Conflict<>(rivals);
    };
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
    boolean dearer =
        settled instanceof Decision.Granted<Price> granted
            && granted.value().amount().compareTo(gathering.publicPrice()) > 0;
    // Nobody pays more for belonging to a partner than the public does.
    return dearer && gathering.open() ? publicPrice : settled;
  }

  private static Money amount(Term.PartnerRate.Rate rate, Gathering gathering) {
    return switch (rate) {
      case Term.PartnerRate.Rate.MemberPrice _ -> gathering.memberPrice();
      case Term.PartnerRate.Rate.Discount(int percent) -> gathering.publicPrice().less(percent);
      case Term.PartnerRate.Rate.FixedPrice(Money price) -> price;
    };
  }

  private static List<Opening> openings(ClusterId cluster, LawBook law, Gathering gathering) {
    List<Opening> openings = new ArrayList<>();
    Provisions now = law.inForce(gathering.host(), cluster);
    for (Clause<Term.StayLocal> clause : now.stayLocal()) {
      if (clause.term().neighbours() && covers(clause, gathering)) {
        openings.add(new Opening.LivingNearer(clause.ref()));
      }
    }
    for (Clause<Term.OpenEvents> clause : law.toCome(gathering.host(), cluster).openEvents()) {
      if (covers(clause, gathering)) {
        openings.add(new Opening.From(clause.ref(), clause.days().from()));
      }
    }
    for (Clause<Term.OpenEvents> clause : now.openEvents()) {
      boolean kind =
          clause.term().scope().coverage().covers(gathering.format(), gathering.series());
      if (!kind) {
        openings.add(new Opening.OtherEvents(clause.ref()));
      } else if (gathering.day().isBefore(clause.days().from())) {
        openings.add(new Opening.From(clause.ref(), clause.days().from()));
      } else if (clause.days().until() != null && !clause.days().contains(gathering.day())) {
        openings.add(new Opening.Before(clause.ref(), clause.days().until()));
      }
    }
    return openings;
  }

  private static <T> Decision<T> closed(ClusterId host, List<Opening> openings) {
    List<Opening> all = new ArrayList<>(openings);
    all.add(new Opening.Joining(host));
    return new Decision.Denied<>(new Ground.NoArticle(host), List.copyOf(all));
  }

  private static boolean covers(Clause<?> clause, Gathering gathering) {
    return clause.covers(gathering.format(), gathering.series(), gathering.day());
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
