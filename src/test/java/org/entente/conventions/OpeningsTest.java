package org.entente.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.Attendance.Admission;
import org.entente.conventions.AttendanceRequest.Gathering;
import org.entente.conventions.Decision.Ground;
import org.entente.conventions.Decision.Opening;
import org.entente.platform.DatePeriod;
import org.entente.platform.Money;
import org.entente.platform.Slug;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpeningsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate EVENT = LocalDate.of(2026, 6, 4);
  private static final Duration FAR = Duration.ofMinutes(135);
  private static final Duration NEAR = Duration.ofMinutes(30);

  private final ClusterId toulouse = ClusterId.next();
  private final ClusterId montpellier = ClusterId.next();

  @Test
  void livingNearerIsNoOpeningWhereAMoreSpecificArticleKeepsNeighboursOut() {
    Attendance answer =
        ask(
            new Gathering(
                toulouse,
                Format.LUNCH_WORKSHOP,
                new Slug("midi-securite"),
                EVENT,
                Duration.ofMinutes(90),
                false,
                Money.euros(60),
                Money.euros(30)),
            montpellier,
            FAR,
            Terms.localWithNeighbours(lunch()),
            Terms.local(Terms.series(toulouse, montpellier, "midi-securite")));
    assertThat(denied(answer).openings()).containsExactly(new Opening.Joining(toulouse));
  }

  @Test
  void aConventionToComeIsNamedWithTheDayFromWhichOneMayBook() {
    LocalDate start = LocalDate.of(2026, 5, 1);
    Convention toCome =
        ConventionsFixture.inForce(
            List.of(toulouse, montpellier),
            DatePeriod.since(start),
            null,
            List.of(Terms.open(Terms.during(great(), "2026-06-01", "2026-07-01"))));
    Attendance answer = ask(closedEvent(Format.GREAT_EVENT), montpellier, FAR, List.of(toCome));
    assertThat(denied(answer).openings().getFirst())
        .isInstanceOfSatisfying(
            Opening.From.class, from -> assertThat(from.day()).isEqualTo(start));
  }

  @Test
  void aConventionToComeIsNoOpeningWhereWhatIsInForceWillStillSayNo() {
    Convention now =
        ConventionsFixture.inForce(
            toulouse, montpellier, Terms.local(Terms.series(toulouse, montpellier, "forum")));
    Convention toCome =
        ConventionsFixture.inForce(
            List.of(toulouse, montpellier),
            DatePeriod.since(LocalDate.of(2026, 5, 1)),
            null,
            List.of(Terms.open(great())));
    Gathering forum =
        new Gathering(
            toulouse,
            Format.GREAT_EVENT,
            new Slug("forum"),
            EVENT,
            Duration.ofHours(8),
            false,
            Money.euros(60),
            Money.euros(30));
    Attendance answer = ask(forum, montpellier, FAR, List.of(now, toCome));
    assertThat(denied(answer).openings()).containsExactly(new Opening.Joining(toulouse));
  }

  @Test
  void anArticleForOtherDaysSaysForWhichDaysItOpens() {
    assertThat(opening(Terms.open(Terms.during(great(), "2026-07-01", "2026-12-01"))))
        .isInstanceOfSatisfying(
            Opening.After.class,
            after -> assertThat(after.day()).isEqualTo(LocalDate.of(2026, 7, 1)));
    assertThat(opening(Terms.open(Terms.during(great(), "2026-01-01", "2026-06-04"))))
        .isInstanceOfSatisfying(
            Opening.Before.class, before -> assertThat(before.day()).isEqualTo(EVENT));
    assertThat(opening(Terms.open(lunch()))).isInstanceOf(Opening.OtherEvents.class);
    assertThat(opening(Terms.open(Terms.during(great(), "2026-01-01", "2026-02-01"))))
        .as("what is over opens nothing")
        .isEqualTo(new Opening.Joining(toulouse));
  }

  @Test
  void whatStaysLocalNamesItsArticleAndLetsNeighboursInWhenItSaysSo() {
    Term local = Terms.localWithNeighbours(lunch());
    Attendance far = ask(closedEvent(Format.LUNCH_WORKSHOP), montpellier, FAR, local);
    assertThat(denied(far).by()).isInstanceOf(Ground.ClosedByArticle.class);
    assertThat(denied(far).openings()).hasSize(2);
    assertThat(denied(far).openings().getFirst()).isInstanceOf(Opening.LivingNearer.class);
    assertThat(denied(far).openings().getLast()).isEqualTo(new Opening.Joining(toulouse));

    assertThat(
            ask(closedEvent(Format.LUNCH_WORKSHOP), montpellier, NEAR, local)
                .admission()
                .isGranted())
        .isTrue();
    assertThat(
            ask(closedEvent(Format.LUNCH_WORKSHOP), montpellier, null, local)
                .admission()
                .isGranted())
        .isFalse();
  }

  private Opening opening(Term term) {
    return denied(ask(closedEvent(Format.GREAT_EVENT), montpellier, FAR, term))
        .openings()
        .getFirst();
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
    return new Gathering(
        toulouse,
        format,
        null,
        EVENT,
        format.usualLength(),
        false,
        Money.euros(60),
        Money.euros(30));
  }

  private static Decision.Denied<Admission> denied(Attendance attendance) {
    assertThat(attendance.admission()).isInstanceOf(Decision.Denied.class);
    return (Decision.Denied<Admission>) attendance.admission();
  }
}
