package org.entente.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;
import org.entente.conventions.Article;
import org.entente.conventions.AttendanceRequest.Gathering;
import org.entente.conventions.Convention;
import org.entente.conventions.ConventionsFixture;
import org.entente.conventions.LawBook;
import org.entente.conventions.Term;
import org.entente.conventions.Terms;
import org.entente.platform.DatePeriod;
import org.entente.platform.France;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.territory.TravelEstimate;
import org.junit.jupiter.api.Test;

/// What a draft would have changed, event by event. The host is in Toulouse, the guests come from
/// Montpellier.
class ReplayTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final LocalDate FROM = LocalDate.of(2025, 9, 1);

  private final ClusterId toulouse = new ClusterId(new UUID(0, 1));
  private final ClusterId montpellier = new ClusterId(new UUID(0, 2));
  private final Applicant local =
      new Applicant(Set.of(toulouse), new TravelEstimate(Duration.ofMinutes(15), 6));
  private final Applicant guest =
      new Applicant(Set.of(montpellier), new TravelEstimate(Duration.ofMinutes(135), 240));
  private final Term.Scope great = Terms.mutual(toulouse, montpellier, Format.GREAT_EVENT);

  private int requests;

  @Test
  void anArticleThatOpensAnEventLetsPartnersInWhoWereTurnedAway() {
    PastEvent event = event(3, seated(local), asked(guest, Outcome.NOT_OPEN));

    Comparison whole = run(draft(Terms.open(great)), event).whole();

    assertThat(whole.before().at(Measure.OPEN, toulouse, montpellier)).isZero();
    assertThat(whole.after().at(Measure.OPEN, toulouse, montpellier)).isEqualTo(1);
    assertThat(whole.moves().at(Measure.CAME_IN, toulouse, montpellier)).isEqualTo(1);
    assertThat(whole.moves().at(Measure.MINUTES_ADDED, toulouse, montpellier)).isEqualTo(270);
    assertThat(whole.moves().at(Measure.KILOMETRES_ADDED, toulouse, montpellier)).isEqualTo(480);
    assertThat(whole.after().at(Measure.PAID, toulouse, montpellier)).isEqualTo(90_00);
  }

  @Test
  void aGuaranteeKeepsOwnMembersOutAndLetsWaitingPartnersIn() {
    PastEvent event = open(2, seated(local), seated(local), asked(guest, Outcome.WAITING));
    Convention draft = draft(Terms.open(great), Terms.seats(great, 1, 0));

    Comparison seats = run(draft, event).articles().get(2);

    assertThat(seats.after().at(Measure.KEPT, toulouse, montpellier)).isEqualTo(1);
    assertThat(seats.moves().at(Measure.CAME_IN, toulouse, montpellier)).isEqualTo(1);
    assertThat(seats.moves().at(Measure.STAYED_OUT, toulouse, toulouse)).isEqualTo(1);
    assertThat(seats.moves().at(Measure.KILOMETRES_SAVED, toulouse, toulouse)).isEqualTo(12);
  }

  @Test
  void aShareThatWasReleasedGoesToWhoeverWaits() {
    Convention draft = draft(Terms.open(great), Terms.seats(great, 1, 7));
    PastEvent event = event(1, at(10, local, true), at(3, guest, true));

    assertThat(rows(draft, event)).containsExactly(Outcome.SEATED, Outcome.WAITING);
  }

  @Test
  void aSeatGivenBackGoesToTheFirstInTheLineWhoMayTakeIt() {
    PastEvent event = event(1, leaves(20, 5, local), at(10, guest, false), at(9, local, true));

    assertThat(rows(draft(Terms.local(great)), event))
        .containsExactly(Outcome.GAVE_UP, Outcome.NOT_OPEN, Outcome.SEATED);
  }

  @Test
  void peopleWhoComeOnlyTogetherArePassedOverWhileThereAreTooFewSeats() {
    PastRequest pair =
        new PastRequest(7, moment(8), PastRequest.STAYED, 2, true, local, Outcome.WAITING);
    PastEvent event = event(2, at(20, local, true), leaves(19, 5, local), pair, at(7, local, true));

    assertThat(rows(draft(Terms.open(great)), event))
        .containsExactly(Outcome.SEATED, Outcome.GAVE_UP, Outcome.WAITING, Outcome.SEATED);
  }

  @Test
  void aRateIsWorthWhatThePartnersMembersNoLongerPay() {
    PastEvent event = open(5, seated(local), seated(guest));
    Convention draft = draft(Terms.open(great), Terms.memberPrice(great));

    Comparison rate = run(draft, event).articles().get(2);

    assertThat(rate.before().at(Measure.PAID, toulouse, montpellier)).isEqualTo(90_00);
    assertThat(rate.after().at(Measure.PAID, toulouse, montpellier)).isEqualTo(45_00);
    assertThat(rate.moves().atHost(Measure.CAME_IN, toulouse)).isZero();
  }

  @Test
  void takingsAreSharedWhereAnArticleSharesThem() {
    PastEvent event = open(5, seated(local), seated(guest));

    Comparison whole = run(draft(Terms.costsEqually(great)), event).whole();

    assertThat(whole.before().at(Measure.INCOME, toulouse, toulouse)).isEqualTo(135_00);
    assertThat(whole.after().at(Measure.INCOME, toulouse, toulouse)).isEqualTo(67_50);
    assertThat(whole.after().at(Measure.INCOME, toulouse, montpellier)).isEqualTo(67_50);
  }

  @Test
  void whatIsLeftOutIsWorthWhatItWouldAdd() {
    PastEvent event = event(5, asked(guest, Outcome.NOT_OPEN));
    Trial trial = Trial.of(law(), draft(Terms.open(great)), Set.of(), FROM);

    Findings found = Replay.of(trial, List.of(event), new Progress());

    assertThat(found.whole().moves().atHost(Measure.CAME_IN, toulouse)).isZero();
    assertThat(found.articles().get(1).moves().atHost(Measure.CAME_IN, toulouse)).isEqualTo(1);
  }

  @Test
  void theLawInForceActsThroughoutThePeriodAndAnEndedOneNotAtAll() {
    Term open = Terms.open(Terms.mutual(toulouse, montpellier, Format.GREAT_EVENT));
    Convention young = signed(DatePeriod.since(TODAY.minusDays(3)), open);
    Convention ended = signed(new DatePeriod(FROM, TODAY.minusDays(3)), open);
    PastEvent event = event(5, asked(guest, Outcome.NOT_OPEN));
    Convention draft = draft(Terms.memberPrice(great));

    assertThat(seatedBefore(draft, event, young)).isEqualTo(1);
    assertThat(seatedBefore(draft, event, ended)).isZero();
  }

  @Test
  void itSaysHowOftenTheReplayAgreesWithWhatHappened() {
    Findings found = run(draft(Terms.open(great)), event(1, seated(local), seated(local)));

    assertThat(found.people()).isEqualTo(2);
    assertThat(found.alike()).isEqualTo(1);
  }

  @Test
  void aStoppedRunEnds() {
    Progress progress = new Progress();
    progress.stop();
    Trial trial = Trial.of(law(), draft(Terms.open(great)), Set.of(1), FROM);

    assertThatThrownBy(() -> Replay.of(trial, List.of(event(1, seated(local))), progress))
        .isInstanceOf(StoppedRun.class);
  }

  private long seatedBefore(Convention draft, PastEvent event, Convention signed) {
    Trial trial = Trial.of(law(signed), draft, Set.of(1), FROM);
    return Replay.of(trial, List.of(event), new Progress())
        .whole()
        .before()
        .atHost(Measure.SEATED, toulouse);
  }

  private Findings run(Convention draft, PastEvent event) {
    return Replay.of(trial(draft), List.of(event), new Progress());
  }

  private List<Outcome> rows(Convention draft, PastEvent event) {
    return EventReplay.rows(trial(draft), event).stream().map(EventReplay.Row::after).toList();
  }

  private static Trial trial(Convention draft) {
    Set<Integer> all = draft.articles().stream().map(Article::number).collect(Collectors.toSet());
    return Trial.of(law(), draft, all, FROM);
  }

  private static LawBook law(Convention... signed) {
    return LawBook.of(List.of(signed), TODAY, Instant.MAX);
  }

  private Convention signed(DatePeriod period, Term term) {
    return ConventionsFixture.inForce(List.of(toulouse, montpellier), period, null, List.of(term));
  }

  private Convention draft(Term... terms) {
    return ConventionsFixture.unsigned(
        List.of(toulouse, montpellier), DatePeriod.since(TODAY.plusDays(30)), null, List.of(terms));
  }

  private PastRequest seated(Applicant applicant) {
    return asked(applicant, Outcome.SEATED);
  }

  private PastRequest asked(Applicant applicant, Outcome became) {
    return new PastRequest(
        requests++, moment(20) + requests, PastRequest.STAYED, 1, true, applicant, became);
  }

  private PastRequest at(int daysBefore, Applicant applicant, boolean waits) {
    return new PastRequest(
        requests++, moment(daysBefore), PastRequest.STAYED, 1, waits, applicant, Outcome.SEATED);
  }

  private PastRequest leaves(int asked, int left, Applicant applicant) {
    return new PastRequest(
        requests++, moment(asked), moment(left), 1, true, applicant, Outcome.GAVE_UP);
  }

  private static long moment(int daysBefore) {
    return France.startOf(DAY.minusDays(daysBefore)).toEpochMilli();
  }

  private PastEvent event(int capacity, PastRequest... asked) {
    return event(false, capacity, List.of(asked));
  }

  /// The same event, open to the public.
  private PastEvent open(int capacity, PastRequest... asked) {
    return event(true, capacity, List.of(asked));
  }

  private PastEvent event(boolean open, int capacity, List<PastRequest> asked) {
    return new PastEvent(
        "journee",
        LocalizedText.french("Journée"),
        new Gathering(
            toulouse,
            Format.GREAT_EVENT,
            null,
            DAY,
            Duration.ofHours(8),
            open,
            Money.euros(90),
            Money.euros(45)),
        capacity,
        asked);
  }
}
