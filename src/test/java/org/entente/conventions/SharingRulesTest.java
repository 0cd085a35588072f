package org.entente.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.CostRequest.Split;
import org.entente.conventions.Decision.Ground;
import org.entente.conventions.Decision.Opening;
import org.entente.conventions.LoanRequest.Loan;
import org.entente.conventions.SeatRequest.Shares;
import org.entente.conventions.Term.DirectoryField;
import org.entente.conventions.Term.GrantKind;
import org.entente.conventions.Term.Scope;
import org.entente.platform.DatePeriod;
import org.entente.platform.Slug;
import org.junit.jupiter.api.Test;

class SharingRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate EVENT = LocalDate.of(2026, 6, 4);

  private final ClusterId toulouse = ClusterId.next();
  private final ClusterId montpellier = ClusterId.next();
  private final ClusterId marseille = ClusterId.next();
  private final Scope great = Terms.formats(toulouse, montpellier, Format.GREAT_EVENT);
  private final Scope whole = Terms.whole(toulouse, montpellier);

  @Test
  void aShareIsCutDownToWholeSeatsAndReleasedInTime() {
    Shares shares = seats(400, Terms.percentOfSeats(great, 33, 21));
    assertThat(shares.guarantees()).hasSize(1);
    assertThat(shares.guarantees().getFirst().seats()).isEqualTo(132);
    assertThat(shares.guarantees().getFirst().beneficiary()).isEqualTo(montpellier);
    assertThat(seats(3, Terms.percentOfSeats(great, 33, 0)).keptOn(TODAY)).isZero();
    LocalDate release = EVENT.minusDays(21);
    assertThat(shares.keptOn(release.minusDays(1))).isEqualTo(132);
    assertThat(shares.keptOn(release)).isZero();
  }

  @Test
  void aSmallRoomKeepsNoMoreSeatsThanItHas() {
    Shares shares = seats(12, Terms.seats(great, 50, 0));
    assertThat(shares.keptOn(TODAY)).isEqualTo(12);
    assertThat(shares.exceed(12)).isFalse();
  }

  @Test
  void twoSharesOfOneRankKeepNothingAndNameBoth() {
    Shares shares = seats(400, Terms.seats(great, 50, 0), Terms.seats(great, 60, 0));
    assertThat(shares.guarantees()).isEmpty();
    assertThat(shares.conflicts()).hasSize(2);
  }

  @Test
  void trainersAreLentUpToTheBoundAndThenFromTheNextQuarterOn() {
    Term term = Terms.trainers(Terms.formats(toulouse, montpellier, Format.TRAINING), 6);
    assertThat(loan(5, term))
        .isInstanceOfSatisfying(
            Decision.Granted.class,
            granted ->
                assertThat(granted.value())
                    .isEqualTo(new Loan(0, Term.Payer.BORROWER, Term.Payer.LENDER)));
    Decision<Loan> refused = loan(6, term);
    assertThat(refused).isInstanceOf(Decision.Denied.class);
    Decision.Denied<Loan> denied = (Decision.Denied<Loan>) refused;
    assertThat(denied.by()).isInstanceOf(Ground.Exhausted.class);
    assertThat(denied.openings().getFirst())
        .isInstanceOfSatisfying(
            Opening.From.class, from -> assertThat(from.day()).isEqualTo(LocalDate.of(2026, 7, 1)));
  }

  @Test
  void nobodyLendsOnWhatTheyBorrowed() {
    LawBook law =
        law(
            ConventionsFixture.inForce(
                toulouse,
                montpellier,
                Terms.trainers(Terms.formats(toulouse, montpellier, Format.TRAINING), 6)),
            ConventionsFixture.inForce(
                montpellier,
                marseille,
                Terms.trainers(Terms.formats(montpellier, marseille, Format.TRAINING), 6)));
    LoanRequest request = new LoanRequest(toulouse, marseille, Format.TRAINING, EVENT, 0);
    assertThat(SharingRules.loan(law, request).isGranted()).isFalse();
  }

  @Test
  void costsAreSplitToTheCentAndAddUp() {
    assertThat(split(100_01, Map.of(toulouse, 2, montpellier, 1), Terms.costsByAttendance(great)))
        .isEqualTo(Map.of(toulouse, 66_67L, montpellier, 33_34L));
    assertThat(split(-100_01, Map.of(), Terms.costsEqually(great)))
        .isEqualTo(Map.of(toulouse, -50_00L, montpellier, -50_01L));
    assertThat(
            split(100_00, Map.of(), Terms.costsFixed(great, Map.of(toulouse, 70, montpellier, 30))))
        .isEqualTo(Map.of(toulouse, 70_00L, montpellier, 30_00L));
    assertThat(split(100_00, Map.of(), Terms.costsByAttendance(great)))
        .as("nobody came: the host bears it")
        .isEqualTo(Map.of(toulouse, 100_00L, montpellier, 0L));
  }

  @Test
  void threeWhoShareAResultGetAThirdEachWhicheverOfThemAsks() {
    Scope three =
        new Scope(
            Sides.mutual(Set.of(toulouse, montpellier, marseille)), new Coverage.Whole(), null);
    LawBook law =
        law(
            ConventionsFixture.inForce(
                List.of(toulouse, montpellier, marseille),
                DatePeriod.since(ConventionsFixture.BEGINNING),
                null,
                List.of(Terms.costsEqually(three))));
    for (ClusterId partner : List.of(montpellier, marseille)) {
      assertThat(cents(SharingRules.split(law, costs(partner, 90_00, Map.of()))))
          .isEqualTo(Map.of(toulouse, 30_00L, montpellier, 30_00L, marseille, 30_00L));
    }
  }

  @Test
  void twoKeysOfOneRankAreAConflict() {
    LawBook law =
        law(
            ConventionsFixture.inForce(
                toulouse,
                montpellier,
                Terms.costsEqually(great),
                Terms.costsFixed(great, Map.of(toulouse, 70, montpellier, 30))));
    assertThat(SharingRules.split(law, costs(montpellier, 100_00, Map.of())))
        .isInstanceOf(Decision.Conflict.class);
  }

  @Test
  void aDirectoryShowsItsFieldsToTheBeneficiaryAlone() {
    LawBook law =
        law(
            ConventionsFixture.inForce(
                toulouse, montpellier, Terms.directory(whole, DirectoryField.COMPANY)));
    assertThat(SharingRules.directory(law, toulouse, montpellier))
        .isInstanceOfSatisfying(
            Decision.Granted.class,
            granted -> assertThat(granted.value()).isEqualTo(Set.of(DirectoryField.COMPANY)));
    assertThat(SharingRules.directory(law, montpellier, toulouse).isGranted()).isFalse();
    assertThat(SharingRules.directory(law, toulouse, marseille).isGranted()).isFalse();
  }

  @Test
  void aReflectionIsOpenUntilItsDayAndNamesTheArticleAfterwards() {
    Convention convention =
        ConventionsFixture.inForce(
            toulouse, montpellier, Terms.reflection(whole, "region", "2026-07-01"));
    Slug region = new Slug("region");
    LocalDate last = LocalDate.of(2026, 6, 30);
    assertThat(reflection(last, region, convention).isGranted()).isTrue();
    assertThat(reflection(last.plusDays(1), region, convention))
        .isInstanceOfSatisfying(
            Decision.Denied.class,
            denied -> assertThat(denied.by()).isInstanceOf(Ground.ClosedByArticle.class));
    assertThat(reflection(last, new Slug("autre"), convention).isGranted()).isFalse();
  }

  @Test
  void anAmendmentThatClosesAReflectionEarlierClosesIt() {
    Convention first =
        ConventionsFixture.inForce(
            toulouse, montpellier, Terms.reflection(whole, "region", "2026-12-01"));
    Convention amendment =
        ConventionsFixture.inForce(
            List.of(toulouse, montpellier),
            first.period(),
            first.id(),
            List.of(Terms.reflection(whole, "region", "2026-04-01")));
    assertThat(
            reflection(LocalDate.of(2026, 5, 1), new Slug("region"), first, amendment).isGranted())
        .isFalse();
  }

  @Test
  void grantsAreShownByKindAndDayOfTheGrant() {
    Convention convention =
        ConventionsFixture.inForce(
            toulouse,
            montpellier,
            Terms.funding(whole, "2025-01-01", "2026-01-01", GrantKind.OPERATING),
            Terms.funding(whole, "2025-06-01", "2027-01-01", GrantKind.OPERATING));
    assertThat(funding(GrantKind.OPERATING, "2025-01-01", convention)).isTrue();
    assertThat(funding(GrantKind.OPERATING, "2024-12-31", convention)).isFalse();
    assertThat(funding(GrantKind.OPERATING, "2027-01-01", convention)).isFalse();
    assertThat(funding(GrantKind.PROJECT, "2025-01-01", convention)).isFalse();
    assertThat(funding(GrantKind.OPERATING, "2025-07-01", convention))
        .as("two articles that both show it agree")
        .isTrue();
  }

  private boolean funding(GrantKind kind, String day, Convention convention) {
    return SharingRules.funding(law(convention), toulouse, montpellier, kind, LocalDate.parse(day))
        .isGranted();
  }

  private Decision<LocalDate> reflection(LocalDate day, Slug topic, Convention... conventions) {
    return SharingRules.reflection(
        LawBook.of(List.of(conventions), day, Instant.MAX), toulouse, montpellier, topic);
  }

  private Shares seats(int capacity, Term... terms) {
    return SeatRules.decide(
        law(ConventionsFixture.inForce(toulouse, montpellier, terms)),
        new SeatRequest(toulouse, Format.GREAT_EVENT, null, EVENT, capacity));
  }

  private Decision<Loan> loan(int used, Term... terms) {
    return SharingRules.loan(
        law(ConventionsFixture.inForce(toulouse, montpellier, terms)),
        new LoanRequest(toulouse, montpellier, Format.TRAINING, EVENT, used));
  }

  private Map<ClusterId, Long> split(
      long cents, Map<ClusterId, Integer> attendance, Term... terms) {
    LawBook law = law(ConventionsFixture.inForce(toulouse, montpellier, terms));
    return cents(SharingRules.split(law, costs(montpellier, cents, attendance)));
  }

  private CostRequest costs(ClusterId partner, long cents, Map<ClusterId, Integer> attendance) {
    return new CostRequest(toulouse, partner, Format.GREAT_EVENT, null, EVENT, attendance, cents);
  }

  private static Map<ClusterId, Long> cents(Decision<Split> decision) {
    assertThat(decision).isInstanceOf(Decision.Granted.class);
    return ((Decision.Granted<Split>) decision).value().cents();
  }

  private static LawBook law(Convention... conventions) {
    return LawBook.of(List.of(conventions), TODAY, Instant.MAX);
  }
}
