package org.entente.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.conventions.ConventionsFixture.declaration;
import static org.entente.conventions.ConventionsFixture.inForce;
import static org.entente.conventions.ConventionsFixture.with;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.AttendanceRequest.Gathering;
import org.entente.conventions.Decision.Opening;
import org.entente.conventions.Declaration.Act;
import org.entente.platform.DatePeriod;
import org.entente.platform.France;
import org.entente.platform.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeclarationsTest {

  private static final LocalDate SIGNED = LocalDate.of(2026, 1, 5);
  private static final LocalDate NOTIFIED = LocalDate.of(2026, 3, 1);
  private static final LocalDate END = LocalDate.of(2026, 6, 1);

  private final ClusterId toulouse = ClusterId.next();
  private final ClusterId montpellier = ClusterId.next();
  private final ClusterId marseille = ClusterId.next();
  private final Term open = Terms.open(Terms.formats(toulouse, montpellier, Format.GREAT_EVENT));
  private final Convention convention =
      inForce(List.of(toulouse, montpellier), DatePeriod.since(SIGNED), null, List.of(open));

  @Test
  void whenOneOfTwoLeavesTheConventionEndsForBothAfterTheNotice() {
    Convention denounced = with(convention, denunciation(montpellier));
    assertThat(denounced.end()).isEqualTo(END);
    assertThat(denounced.stageOn(END.minusDays(1))).isEqualTo(Stage.IN_FORCE);
    assertThat(denounced.stageOn(END)).isEqualTo(Stage.ENDED);
    assertThat(opens(NOTIFIED, END.minusDays(1), null, denounced)).isTrue();
    assertThat(opens(NOTIFIED, END, null, denounced)).as("an event after the end").isFalse();
    assertThat(opens(END, END.plusDays(9), null, denounced)).isFalse();
  }

  @Test
  void whenOneOfThreeLeavesItGoesOnBetweenTheOthers() {
    Term all =
        Terms.open(
            new Term.Scope(
                Sides.mutual(Set.of(toulouse, montpellier, marseille)),
                new Coverage.Formats(Set.of(Format.GREAT_EVENT)),
                null));
    Convention three =
        with(
            inForce(
                List.of(toulouse, montpellier, marseille),
                DatePeriod.since(SIGNED),
                null,
                List.of(all)),
            denunciation(marseille));
    LawBook after = LawBook.of(List.of(three), END, Instant.MAX);
    assertThat(three.end()).isNull();
    assertThat(after.partnersOf(toulouse)).containsExactly(montpellier);
    assertThat(after.partnersOf(marseille)).isEmpty();
    assertThat(after.endOf(three.id(), toulouse, marseille)).contains(END);
    assertThat(after.endOf(three.id(), toulouse, montpellier)).isEmpty();
  }

  @Test
  void theLawDidNotKnowOfItBeforeItWasEntered() {
    Convention denounced = with(convention, denunciation(montpellier));
    Instant before = France.startOf(NOTIFIED).minusSeconds(1);
    LawBook known = LawBook.of(List.of(denounced), END.plusDays(1), before);
    assertThat(known.partnersOf(toulouse)).containsExactly(montpellier);
  }

  @Test
  void aDenunciationThatIsReversedInTimeHasNoEffect() {
    Declaration denunciation = denunciation(montpellier);
    Convention reversed =
        with(
            convention,
            denunciation,
            declaration(
                montpellier,
                new Act.Reversal(denunciation.id(), END.minusDays(3)),
                END.minusDays(3)));
    assertThat(reversed.end()).isNull();
    assertThat(opens(END, END.plusDays(9), null, reversed)).isTrue();
  }

  @Test
  void whileAnArticleIsSuspendedItOpensNothingAndSaysFromWhenOnItWill() {
    Convention suspended = with(convention, suspension(NOTIFIED, END));
    assertThat(suspended.stageOn(NOTIFIED)).isEqualTo(Stage.SUSPENDED);
    assertThat(suspended.stageOn(END)).isEqualTo(Stage.IN_FORCE);
    assertThat(opens(NOTIFIED.minusDays(1), END.plusDays(9), null, suspended)).isTrue();
    assertThat(opens(NOTIFIED.minusDays(1), END.minusDays(9), null, suspended))
        .as("an event on a suspended day")
        .isFalse();
    Opening resumed = new Opening.From(suspended.refer(suspended.articles().getFirst()), END);
    assertThat(ask(NOTIFIED, END.plusDays(9), null, suspended).admission())
        .isInstanceOf(Decision.Denied.class)
        .extracting(denied -> ((Decision.Denied<?>) denied).openings())
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Opening.class))
        .contains(resumed);
  }

  @Test
  void anotherArticleGoesOnActing() {
    Term rate = Terms.memberPrice(Terms.formats(toulouse, montpellier, Format.GREAT_EVENT));
    Convention two =
        with(
            inForce(
                List.of(toulouse, montpellier),
                DatePeriod.since(SIGNED),
                null,
                List.of(open, rate)),
            declaration(
                toulouse, new Act.Suspension(Set.of(2), new DatePeriod(NOTIFIED, END)), NOTIFIED));
    assertThat(two.stageOn(NOTIFIED)).isEqualTo(Stage.IN_FORCE);
    Attendance answer = ask(NOTIFIED, END.plusDays(9), null, two);
    assertThat(answer.admission().isGranted()).isTrue();
    assertThat(answer.payable().orElseThrow().amount()).isEqualTo(Money.euros(90));
  }

  @Test
  void aSuspensionThatIsLiftedEndsThatDayAndWhatItDidStaysDone() {
    Declaration suspension = suspension(NOTIFIED, END);
    LocalDate lifted = NOTIFIED.plusDays(10);
    Convention again =
        with(
            convention,
            suspension,
            declaration(toulouse, new Act.Reversal(suspension.id(), lifted), lifted));
    assertThat(opens(lifted, END.minusDays(1), null, again)).isTrue();
    assertThat(opens(lifted.minusDays(1), END.plusDays(9), null, again)).isFalse();
  }

  @Test
  void whatRunsOffStaysOpenAfterTheEndIfItWasAnnouncedBefore() {
    Convention runsOff = with(with(convention, Sunset.RUN_OFF), denunciation(toulouse));
    LocalDate later = END.plusDays(20);
    assertThat(opens(END.plusDays(1), later, END.minusDays(1), runsOff)).isTrue();
    assertThat(opens(END.plusDays(1), later, END, runsOff)).isFalse();
    assertThat(opens(END.plusDays(1), later, null, runsOff)).isFalse();
    assertThat(opens(NOTIFIED, later, NOTIFIED, runsOff)).isTrue();
    Convention honours = with(convention, denunciation(toulouse));
    assertThat(opens(END.plusDays(1), later, END.minusDays(1), honours)).isFalse();
  }

  @Test
  void anAmendmentEndsWithWhatItAmends() {
    Convention denounced = with(convention, denunciation(toulouse));
    Convention amendment =
        inForce(
            List.of(toulouse, montpellier),
            DatePeriod.since(SIGNED),
            convention.id(),
            List.of(Terms.open(Terms.formats(toulouse, montpellier, Format.CONFERENCE))));
    LawBook after = LawBook.of(List.of(denounced, amendment), END, Instant.MAX);
    assertThat(after.partnersOf(toulouse)).isEmpty();
    assertThat(after.withAmendments(convention.id()))
        .containsExactlyInAnyOrder(convention.id(), amendment.id());
    assertThat(after.endOf(amendment.id(), toulouse, montpellier)).contains(END);
  }

  @Test
  void aTextWithAnEndAndNoNoticeIsKeptUntilThen() {
    assertThat(convention.earliestLeave(NOTIFIED)).contains(NOTIFIED.plusMonths(3));
    Convention fixed =
        inForce(List.of(toulouse, montpellier), new DatePeriod(SIGNED, END), null, List.of(open));
    assertThat(fixed.earliestLeave(NOTIFIED)).isEmpty();
  }

  private static Declaration denunciation(ClusterId by) {
    return declaration(by, new Act.Denunciation(NOTIFIED, END), NOTIFIED);
  }

  private Declaration suspension(LocalDate from, LocalDate until) {
    return declaration(toulouse, new Act.Suspension(Set.of(), new DatePeriod(from, until)), from);
  }

  private boolean opens(
      LocalDate today, LocalDate event, @Nullable LocalDate announced, Convention one) {
    return ask(today, event, announced, one).admission().isGranted();
  }

  private Attendance ask(
      LocalDate today, LocalDate event, @Nullable LocalDate announced, Convention one) {
    Gathering gathering =
        new Gathering(
            toulouse,
            Format.GREAT_EVENT,
            null,
            event,
            Duration.ofHours(8),
            false,
            Money.euros(90),
            Money.euros(45),
            announced);
    return Decide.attendance(
        LawBook.of(List.of(one), today, Instant.MAX),
        new AttendanceRequest(gathering, Set.of(montpellier), Duration.ofHours(2)));
  }
}
