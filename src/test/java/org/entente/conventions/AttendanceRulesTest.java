package org.entente.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.Attendance.Admission;
import org.entente.conventions.Attendance.Price;
import org.entente.conventions.AttendanceRequest.Gathering;
import org.entente.conventions.Decision.Basis;
import org.entente.conventions.Decision.Ground;
import org.entente.conventions.Decision.Opening;
import org.entente.platform.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttendanceRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate EVENT = LocalDate.of(2026, 6, 4);
  private static final Duration FAR = Duration.ofMinutes(135);
  private static final Duration NEAR = Duration.ofMinutes(30);

  private final ClusterId toulouse = ClusterId.next();
  private final ClusterId montpellier = ClusterId.next();
  private final ClusterId marseille = ClusterId.next();

  @Test
  void ownMembersComeAtTheMemberPriceWhateverArticlesSay() {
    Attendance answer =
        ask(closedEvent(Format.LUNCH_WORKSHOP), toulouse, FAR, Terms.local(lunch()));
    assertThat(granted(answer).value()).isEqualTo(new Admission(toulouse));
    assertThat(granted(answer).by()).isEqualTo(new Basis.OwnMember(toulouse));
    assertThat(answer.payable()).contains(new Price(Money.euros(30), Price.Kind.MEMBER));
  }

  @Test
  void withoutAnArticleAPartnersMemberIsToldToJoin() {
    Attendance answer = ask(closedEvent(Format.GREAT_EVENT), montpellier, NEAR);
    assertThat(denied(answer).by()).isEqualTo(new Ground.NoArticle(toulouse));
    assertThat(denied(answer).openings()).containsExactly(new Opening.Joining(toulouse));
  }

  @Test
  void anOpenedEventIsOpenAndCostsWhatTheRateSays() {
    Attendance answer =
        ask(
            closedEvent(Format.GREAT_EVENT),
            montpellier,
            FAR,
            Terms.open(great()),
            Terms.memberPrice(great()));
    assertThat(granted(answer).value()).isEqualTo(new Admission(montpellier));
    assertThat(article(granted(answer).by())).isEqualTo(1);
    assertThat(answer.payable()).contains(new Price(Money.euros(30), Price.Kind.PARTNER));
    assertThat(priceGranted(answer).by()).isInstanceOf(Basis.UnderArticle.class);
  }

  @Test
  void openedWithoutARateItCostsThePublicPrice() {
    Attendance answer = ask(closedEvent(Format.GREAT_EVENT), montpellier, FAR, Terms.open(great()));
    assertThat(answer.payable()).contains(new Price(Money.euros(60), Price.Kind.PUBLIC));
  }

  @Test
  void aRateIsAPriceAndNoAdmission() {
    Attendance answer =
        ask(closedEvent(Format.GREAT_EVENT), montpellier, FAR, Terms.memberPrice(great()));
    assertThat(answer.admission().isGranted()).isFalse();
    assertThat(answer.payable()).isEmpty();
  }

  @Test
  void discountsAndFixedPricesAreReckonedToTheCent() {
    assertThat(pays(Terms.discount(great(), 33))).contains(new Money(4020));
    assertThat(pays(Terms.fixedPrice(great(), 12))).contains(Money.euros(12));
  }

  @Test
  void nobodyPaysMoreThanThePublicWhereThePublicMayCome() {
    Attendance answer =
        ask(openEvent(Format.GREAT_EVENT), montpellier, FAR, Terms.fixedPrice(great(), 90));
    assertThat(answer.payable()).contains(new Price(Money.euros(60), Price.Kind.PUBLIC));
    assertThat(priceGranted(answer).considered()).hasSize(1);
    assertThat(granted(answer).value().countsFor()).isEqualTo(montpellier);
  }

  @Test
  void twoRatesOfOneRankAreAConflictAndNobodyCanPay() {
    Attendance answer =
        ask(
            closedEvent(Format.GREAT_EVENT),
            montpellier,
            FAR,
            Terms.open(great()),
            Terms.discount(great(), 20),
            Terms.memberPrice(great()));
    assertThat(answer.admission().isGranted()).isTrue();
    assertThat(answer.price()).isInstanceOf(Decision.Conflict.class);
    assertThat(answer.payable()).isEmpty();
  }

  @Test
  void whereThePublicMayComeRatesThatDisagreeLeaveThePublicPriceAndNameBoth() {
    Attendance answer =
        ask(
            openEvent(Format.GREAT_EVENT),
            montpellier,
            FAR,
            Terms.discount(great(), 20),
            Terms.memberPrice(great()));
    assertThat(answer.payable()).contains(new Price(Money.euros(60), Price.Kind.PUBLIC));
    assertThat(priceGranted(answer).considered()).hasSize(2);
    assertThat(granted(answer).value().countsFor()).isEqualTo(montpellier);
  }

  @Test
  void openAndLocalAtOnceIsAConflictThatNamesBothArticles() {
    Attendance answer =
        ask(
            closedEvent(Format.LUNCH_WORKSHOP),
            montpellier,
            FAR,
            Terms.open(lunch()),
            Terms.local(lunch()));
    assertThat(
            answer.admission() instanceof Decision.Conflict<Admission>(List<ClauseRef> rivals)
                ? rivals
                : List.of())
        .hasSize(2);
  }

  @Test
  void thereAndBackMayLastExactlyAsLongAsTheEvent() {
    Term local = Terms.localWithNeighbours(lunch());
    assertThat(
            ask(closedEvent(Format.LUNCH_WORKSHOP), montpellier, Duration.ofMinutes(45), local)
                .admission()
                .isGranted())
        .isTrue();
    assertThat(
            ask(closedEvent(Format.LUNCH_WORKSHOP), montpellier, Duration.ofMinutes(46), local)
                .admission()
                .isGranted())
        .isFalse();
  }

  @Test
  void theFirstDayOfAPeriodBelongsToItAndTheLastDoesNot() {
    assertThat(opens(Terms.open(Terms.during(great(), "2026-06-04", "2026-06-05")))).isTrue();
    assertThat(opens(Terms.open(Terms.during(great(), "2026-06-05", "2026-07-01")))).isFalse();
    assertThat(opens(Terms.open(Terms.during(great(), "2026-01-01", "2026-06-04")))).isFalse();
  }

  @Test
  void aPartnersPartnerIsAStranger() {
    List<Convention> chain =
        List.of(
            ConventionsFixture.inForce(toulouse, montpellier, Terms.open(great())),
            ConventionsFixture.inForce(
                montpellier,
                marseille,
                Terms.open(Terms.mutual(montpellier, marseille, Format.GREAT_EVENT))));
    Attendance answer = ask(closedEvent(Format.GREAT_EVENT), marseille, NEAR, chain);
    assertThat(denied(answer).openings()).containsExactly(new Opening.Joining(toulouse));
  }

  @Test
  void whatOneGivesTheOtherDoesNot() {
    Convention oneWay =
        ConventionsFixture.inForce(
            toulouse,
            montpellier,
            Terms.open(Terms.formats(montpellier, toulouse, Format.GREAT_EVENT)));
    assertThat(
            ask(closedEvent(Format.GREAT_EVENT), montpellier, NEAR, List.of(oneWay))
                .admission()
                .isGranted())
        .isFalse();
  }

  @Test
  void aTermThatNamesWhoHasNotSignedGivesThemNothing() {
    Convention two =
        ConventionsFixture.inForce(
            toulouse,
            montpellier,
            Terms.open(Terms.formats(toulouse, marseille, Format.GREAT_EVENT)));
    assertThat(
            ask(closedEvent(Format.GREAT_EVENT), marseille, NEAR, List.of(two))
                .admission()
                .isGranted())
        .isFalse();
  }

  @Test
  void whoBelongsToTwoPartnersGetsTheBetterAnswer() {
    List<Convention> both =
        List.of(
            ConventionsFixture.inForce(
                toulouse, montpellier, Terms.open(great()), Terms.discount(great(), 10)),
            ConventionsFixture.inForce(
                toulouse,
                marseille,
                Terms.open(Terms.formats(toulouse, marseille, Format.GREAT_EVENT)),
                Terms.memberPrice(Terms.formats(toulouse, marseille, Format.GREAT_EVENT))));
    Attendance answer =
        Decide.attendance(
            LawBook.of(both, TODAY, Instant.MAX),
            new AttendanceRequest(
                closedEvent(Format.GREAT_EVENT), Set.of(montpellier, marseille), FAR));
    assertThat(answer.payable()).contains(new Price(Money.euros(30), Price.Kind.PARTNER));
    assertThat(granted(answer).value().countsFor()).isEqualTo(marseille);
  }

  private boolean opens(Term term) {
    return ask(closedEvent(Format.GREAT_EVENT), montpellier, FAR, term).admission().isGranted();
  }

  private Optional<Money> pays(Term rate) {
    return ask(closedEvent(Format.GREAT_EVENT), montpellier, FAR, Terms.open(great()), rate)
        .payable()
        .map(Price::amount);
  }

  private Attendance ask(
      Gathering gathering, ClusterId memberOf, @Nullable Duration oneWay, Term... terms) {
    return ask(
        gathering,
        memberOf,
        oneWay,
        terms.length == 0
            ? List.of()
            : List.of(ConventionsFixture.inForce(toulouse, montpellier, terms)));
  }

  private static Attendance ask(
      Gathering gathering,
      ClusterId memberOf,
      @Nullable Duration oneWay,
      List<Convention> conventions) {
    return Decide.attendance(
        LawBook.of(conventions, TODAY, Instant.MAX),
        new AttendanceRequest(gathering, Set.of(memberOf), oneWay));
  }

  private Term.Scope great() {
    return Terms.formats(toulouse, montpellier, Format.GREAT_EVENT);
  }

  private Term.Scope lunch() {
    return Terms.formats(toulouse, montpellier, Format.LUNCH_WORKSHOP);
  }

  private Gathering closedEvent(Format format) {
    return event(format, false);
  }

  private Gathering openEvent(Format format) {
    return event(format, true);
  }

  private Gathering event(Format format, boolean open) {
    return new Gathering(
        toulouse,
        format,
        null,
        EVENT,
        format.usualLength(),
        open,
        Money.euros(60),
        Money.euros(30));
  }

  private static Decision.Granted<Admission> granted(Attendance attendance) {
    assertThat(attendance.admission()).isInstanceOf(Decision.Granted.class);
    return (Decision.Granted<Admission>) attendance.admission();
  }

  private static Decision.Granted<Price> priceGranted(Attendance attendance) {
    assertThat(attendance.price()).isInstanceOf(Decision.Granted.class);
    return (Decision.Granted<Price>) attendance.price();
  }

  private static Decision.Denied<Admission> denied(Attendance attendance) {
    assertThat(attendance.admission()).isInstanceOf(Decision.Denied.class);
    return (Decision.Denied<Admission>) attendance.admission();
  }

  private static int article(Basis basis) {
    return basis instanceof Basis.UnderArticle(ClauseRef clause) ? clause.article() : 0;
  }
}
