package org.entente.conventions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.Term.PartnerRate;
import org.entente.conventions.Term.Scope;
import org.entente.conventions.Term.SeatGuarantee;
import org.entente.conventions.Term.ShareCosts;
import org.entente.platform.DatePeriod;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.platform.Slug;

/// Terms in a few words, for tests.
public final class Terms {

  private Terms() {}

  /// What the host gives to the beneficiary about all events of these formats.
  public static Scope formats(ClusterId host, ClusterId beneficiary, Format... formats) {
    return new Scope(
        Sides.from(host, Set.of(beneficiary)), new Coverage.Formats(Set.of(formats)), null);
  }

  /// What the host gives to the beneficiary about the events of one series.
  public static Scope series(ClusterId host, ClusterId beneficiary, String series) {
    return new Scope(
        Sides.from(host, Set.of(beneficiary)),
        new Coverage.NamedEvents(Set.of(new Slug(series))),
        null);
  }

  /// What the host gives to the beneficiary as a whole.
  public static Scope whole(ClusterId host, ClusterId beneficiary) {
    return new Scope(Sides.from(host, Set.of(beneficiary)), new Coverage.Whole(), null);
  }

  /// What each gives to the other about all events of these formats.
  public static Scope mutual(ClusterId one, ClusterId other, Format... formats) {
    return new Scope(Sides.mutual(Set.of(one, other)), new Coverage.Formats(Set.of(formats)), null);
  }

  /// The same on those days alone.
  public static Scope during(Scope scope, String from, String until) {
    return new Scope(
        scope.sides(),
        scope.coverage(),
        new DatePeriod(LocalDate.parse(from), LocalDate.parse(until)));
  }

  public static Term open(Scope scope) {
    return new Term.OpenEvents(scope);
  }

  public static Term memberPrice(Scope scope) {
    return new PartnerRate(scope, new PartnerRate.Rate.MemberPrice());
  }

  public static Term discount(Scope scope, int percent) {
    return new PartnerRate(scope, new PartnerRate.Rate.Discount(percent));
  }

  public static Term fixedPrice(Scope scope, long euros) {
    return new PartnerRate(scope, new PartnerRate.Rate.FixedPrice(Money.euros(euros)));
  }

  public static Term percentOfSeats(Scope scope, int percent, int releaseDays) {
    return new SeatGuarantee(scope, new SeatGuarantee.Share.Percent(percent), releaseDays);
  }

  public static Term seats(Scope scope, int seats, int releaseDays) {
    return new SeatGuarantee(scope, new SeatGuarantee.Share.Seats(seats), releaseDays);
  }

  /// Stays with the host's members.
  public static Term local(Scope scope) {
    return new Term.StayLocal(scope, false);
  }

  /// Stays with the host's members and with neighbours.
  public static Term localWithNeighbours(Scope scope) {
    return new Term.StayLocal(scope, true);
  }

  public static Term trainers(Scope scope, int daysPerQuarter) {
    return new Term.LendTrainers(scope, daysPerQuarter, Term.Payer.BORROWER, Term.Payer.LENDER);
  }

  public static Term costsByAttendance(Scope scope) {
    return new ShareCosts(scope, new ShareCosts.Key.ByAttendance());
  }

  public static Term costsEqually(Scope scope) {
    return new ShareCosts(scope, new ShareCosts.Key.Equally());
  }

  public static Term costsFixed(Scope scope, Map<ClusterId, Integer> percent) {
    return new ShareCosts(scope, new ShareCosts.Key.FixedShares(percent));
  }

  public static Term directory(Scope scope, Term.DirectoryField... fields) {
    return new Term.SharedDirectory(scope, Set.of(fields));
  }

  public static Term reflection(Scope scope, String topic, String until) {
    return new Term.OpenReflection(
        scope,
        new Slug(topic),
        new LocalizedText("La région à venir", "The region to come"),
        LocalDate.parse(until));
  }

  public static Term funding(Scope scope, String from, String until, Term.GrantKind... kinds) {
    return new Term.DiscloseFunding(
        scope, Set.of(kinds), new DatePeriod(LocalDate.parse(from), LocalDate.parse(until)));
  }

  /// One term of each kind between two clusters, about great events.
  public static List<Term> oneOfEach(ClusterId host, ClusterId beneficiary) {
    Scope great = formats(host, beneficiary, Format.GREAT_EVENT);
    Scope lunch = formats(host, beneficiary, Format.LUNCH_WORKSHOP);
    Scope whole = whole(host, beneficiary);
    return List.of(
        open(great),
        memberPrice(great),
        percentOfSeats(great, 20, 21),
        localWithNeighbours(lunch),
        trainers(formats(host, beneficiary, Format.TRAINING), 6),
        costsByAttendance(great),
        directory(whole, Term.DirectoryField.COMPANY, Term.DirectoryField.ACTIVITY),
        reflection(whole, "region", "2027-07-01"),
        funding(whole, "2024-01-01", "2027-01-01", Term.GrantKind.OPERATING));
  }
}
