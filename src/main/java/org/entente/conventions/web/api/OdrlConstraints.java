package org.entente.conventions.web.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Term;
import org.entente.conventions.Term.PartnerRate.Rate;
import org.entente.conventions.Term.SeatGuarantee.Share;
import org.entente.platform.DatePeriod;

/// The values of a term as constraints of ODRL: each a left operand, an operator and a right one.
final class OdrlConstraints {

  private OdrlConstraints() {}

  /// @param days the days on which the term acts
  static List<Object> of(Term term, DatePeriod days) {
    List<Object> constraints = new ArrayList<>();
    days(days, constraints);
    constraints(term, constraints);
    return constraints;
  }

  private static void constraints(Term term, List<Object> constraints) {
    switch (term) {
      case Term.OpenEvents _ -> {}
      case Term.PartnerRate(_, Rate rate) -> constraints.add(rate(rate));
      case Term.SeatGuarantee(_, Share share, int releaseDays) -> {
        constraints.add(
            switch (share) {
              case Share.Percent(int percent) -> ours("percentOfSeats", "eq", percent);
              case Share.Seats(int seats) -> ours("seats", "eq", seats);
            });
        constraints.add(ours("daysBeforeEvent", "gt", releaseDays));
      }
      case Term.StayLocal(_, boolean neighbours) -> {
        if (neighbours) {
          constraints.add(ours("returnTripLongerThanEvent", "eq", true));
        }
      }
      case Term.LendTrainers loan -> {
        constraints.add(ours("daysPerQuarter", "lteq", loan.daysPerQuarter()));
        constraints.add(ours("travelPaidBy", "eq", OdrlAgreement.lower(loan.travel())));
        constraints.add(ours("feePaidBy", "eq", OdrlAgreement.lower(loan.fee())));
      }
      case Term.ShareCosts(_, Term.ShareCosts.Key key) -> constraints.add(key(key));
      case Term.SharedDirectory(_, Set<Term.DirectoryField> fields) ->
          constraints.add(
              ours("fields", "isAnyOf", fields.stream().map(OdrlAgreement::lower).toList()));
      case Term.OpenReflection reflection -> {
        constraints.add(ours("topic", "eq", reflection.topic().value()));
        constraints.add(dateTime("lt", reflection.until()));
      }
      case Term.DiscloseFunding(_, Set<Term.GrantKind> kinds, DatePeriod granted) -> {
        constraints.add(
            ours("grantKinds", "isAnyOf", kinds.stream().map(OdrlAgreement::lower).toList()));
        constraints.add(ours("grantedFrom", "gteq", granted.from().toString()));
        if (granted.until() != null) {
          constraints.add(ours("grantedUntil", "lt", granted.until().toString()));
        }
      }
    }
  }

  private static Map<String, Object> rate(Rate rate) {
    return switch (rate) {
      case Rate.MemberPrice _ -> ours("rate", "eq", "memberPrice");
      case Rate.Discount(int percent) -> ours("percentOffPublicPrice", "eq", percent);
      case Rate.FixedPrice(var price) -> ours("priceInCents", "eq", price.cents());
    };
  }

  private static Map<String, Object> key(Term.ShareCosts.Key key) {
    return switch (key) {
      case Term.ShareCosts.Key.ByAttendance _ -> ours("key", "eq", "byAttendance");
      case Term.ShareCosts.Key.Equally _ -> ours("key", "eq", "equally");
      case Term.ShareCosts.Key.FixedShares(Map<ClusterId, Integer> percent) ->
          ours(
              "fixedShares",
              "eq",
              percent.entrySet().stream()
                  .map(share -> share.getKey().value() + "=" + share.getValue())
                  .toList());
    };
  }

  private static void days(DatePeriod period, List<Object> constraints) {
    constraints.add(dateTime("gteq", period.from()));
    if (period.until() != null) {
      constraints.add(dateTime("lt", period.until()));
    }
  }

  private static Map<String, Object> dateTime(String operator, LocalDate day) {
    return constraint(
        "odrl:dateTime", operator, Map.of("@value", day.toString(), "@type", "xsd:date"));
  }

  private static Map<String, Object> ours(String operand, String operator, Object value) {
    return constraint("entente:" + operand, operator, value);
  }

  private static Map<String, Object> constraint(String operand, String operator, Object value) {
    Map<String, Object> constraint = new LinkedHashMap<>();
    constraint.put("@type", "odrl:Constraint");
    constraint.put("odrl:leftOperand", Map.of("@id", operand));
    constraint.put("odrl:operator", Map.of("@id", "odrl:" + operator));
    constraint.put("odrl:rightOperand", value);
    return constraint;
  }
}
