package org.entente.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.registration.RegistrationFixture.PUBLIC_PRICE;
import static org.entente.registration.RegistrationFixture.attendee;
import static org.entente.registration.RegistrationFixture.booked;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.agenda.CancelEvent;
import org.entente.agenda.ChangeEvent;
import org.entente.agenda.Event;
import org.entente.agenda.EventCancelled;
import org.entente.agenda.EventDescription;
import org.entente.agenda.Revision;
import org.entente.agenda.TimeSpan;
import org.entente.clusters.Cluster;
import org.entente.clusters.Format;
import org.entente.conventions.Terms;
import org.entente.identity.AccountId;
import org.entente.platform.LocalizedText;
import org.entente.platform.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@EntenteTest
class WaitingListTest {

  private final ApplicationContext beans;
  private final RegistrationFixture registration;
  private final Bookings bookings;
  private final JoinWaitingList join;
  private final CancelSeats cancel;
  private final ServeLines lines;
  private final TestClock clock;
  private Cluster toulouse;
  private Cluster montpellier;

  WaitingListTest(
      ApplicationContext beans,
      Bookings bookings,
      JoinWaitingList join,
      CancelSeats cancel,
      ServeLines lines,
      TestClock clock) {
    this.beans = beans;
    this.registration = new RegistrationFixture(beans);
    this.bookings = bookings;
    this.join = join;
    this.cancel = cancel;
    this.lines = lines;
    this.clock = clock;
  }

  @BeforeEach
  void twoClusters() {
    toulouse = registration.clusters().cluster("Toulouse " + UUID.randomUUID());
    montpellier = registration.clusters().cluster("Montpellier " + UUID.randomUUID());
  }

  private void fiveSeatsForMontpellier() {
    var scope = Terms.formats(toulouse.id(), montpellier.id(), Format.GREAT_EVENT);
    registration
        .conventions()
        .signed(toulouse.id(), montpellier.id(), Terms.open(scope), Terms.seats(scope, 5, 10));
  }

  @Test
  void aSeatGivenBackGoesToTheFirstInTheLine() {
    Event event = registration.event(toulouse, 1);
    AccountId holder = registration.anybody();
    AccountId first = registration.anybody();
    Booking held = registration.book(event, holder);
    Booking waits = registration.join(event, first);
    Booking last = registration.join(event, registration.anybody());
    assertThat(waits.status()).isEqualTo(Seat.Status.WAITING);
    assertThat(bookings.placeInLine(last)).isEqualTo(2);

    giveBack(holder, held);

    assertThat(now(first, waits).status()).isEqualTo(Seat.Status.OFFERED);
    assertThat(bookings.placeInLine(last)).isEqualTo(1);
    assertThat(registration.mails(first))
        .satisfiesExactly(
            mail -> assertThat(mail).startsWith("En liste d’attente"),
            mail -> assertThat(mail).startsWith("Une place vous est proposée"));
    assertThat(registration.mails(holder)).last().asString().startsWith("Inscription annulée");
  }

  @Test
  void aSeatOfAShareGoesToTheFirstWhoCountsForIt() {
    fiveSeatsForMontpellier();
    Event event = registration.event(toulouse, 6);
    registration.book(event, registration.anybody());
    AccountId partner = registration.member(montpellier);
    Booking inShare = registration.book(event, partner);
    for (int seat = 0; seat < 4; seat++) {
      registration.book(event, registration.member(montpellier));
    }
    AccountId anybody = registration.anybody();
    AccountId next = registration.member(montpellier);
    Booking publicWaits = registration.join(event, anybody);
    Booking partnerWaits = registration.join(event, next);

    giveBack(partner, inShare);

    assertThat(now(anybody, publicWaits).status()).isEqualTo(Seat.Status.WAITING);
    assertThat(now(next, partnerWaits).offeredSeats())
        .singleElement()
        .satisfies(seat -> assertThat(seat.share()).isEqualTo(montpellier.id()));
  }

  @Test
  void aCommonSeatIsFreedWhenSomebodyMovesUpIntoTheirShare() {
    fiveSeatsForMontpellier();
    Event event = registration.event(toulouse, 6);
    AccountId first = registration.member(montpellier);
    Booking inShare = registration.book(event, first);
    for (int seat = 0; seat < 4; seat++) {
      registration.book(event, registration.member(montpellier));
    }
    AccountId sixth = registration.member(montpellier);
    Booking inCommon = registration.book(event, sixth);
    assertThat(inCommon.seats().getFirst().share()).isNull();
    AccountId anybody = registration.anybody();
    Booking waits = registration.join(event, anybody);

    giveBack(first, inShare);

    assertThat(now(sixth, inCommon).seats().getFirst().share()).isEqualTo(montpellier.id());
    assertThat(now(anybody, waits).status()).isEqualTo(Seat.Status.OFFERED);
  }

  @Test
  void aShareThatIsReleasedServesThoseWhoWait() {
    fiveSeatsForMontpellier();
    Event event = registration.event(toulouse, 6);
    registration.book(event, registration.anybody());
    AccountId anybody = registration.anybody();
    Booking waits = registration.join(event, anybody);
    lines.serveAll();
    assertThat(now(anybody, waits).status()).isEqualTo(Seat.Status.WAITING);

    clock.advance(Duration.ofDays(21));
    lines.serveAll();

    assertThat(now(anybody, waits).status()).isEqualTo(Seat.Status.OFFERED);
    assertThat(now(anybody, waits).seats().getFirst().share()).isNull();
  }

  @Test
  void whoComesAfterAReleaseDoesNotOvertakeWhoWaits() {
    fiveSeatsForMontpellier();
    Event event = registration.event(toulouse, 5);
    AccountId patient = registration.anybody();
    Booking waits = registration.join(event, patient);
    for (int person = 0; person < 4; person++) {
      registration.join(event, registration.anybody());
    }
    clock.advance(Duration.ofDays(21));
    BookSeats book = beans.getBean(BookSeats.class);
    assertThat(book.book(registration.request(event.id(), registration.anybody(), PUBLIC_PRICE)))
        .isInstanceOf(BookingAnswer.Full.class);
    assertThat(now(patient, waits).status()).isEqualTo(Seat.Status.OFFERED);
  }

  @Test
  void severalMayWaitTogetherAndAreServedOneByOne() {
    Event event = registration.event(toulouse, 1);
    AccountId head = registration.anybody();
    BookingRequest request =
        registration.request(
            event.id(),
            head,
            PUBLIC_PRICE,
            attendee("Camille Un", "wait-un@example.org"),
            attendee("Camille Deux", "wait-deux@example.org"));
    Booking booking = booked(join.join(request));
    assertThat(booking.confirmedSeats()).hasSize(1);
    assertThat(booking.waitingSeats()).hasSize(1);
    Seat confirmed = booking.confirmedSeats().getFirst();
    cancel.cancel(head, booking.id(), Set.of(confirmed.id()));
    assertThat(now(head, booking).offeredSeats())
        .extracting(seat -> seat.attendee().name())
        .containsExactly("Camille Deux");
  }

  @Test
  void givingBackTwiceFreesOneSeat() {
    Event event = registration.event(toulouse, 1);
    AccountId holder = registration.anybody();
    Booking held = registration.book(event, holder);
    giveBack(holder, held);
    giveBack(holder, held);
    assertThat(registration.mails(holder)).hasSize(2);
  }

  @Test
  void nobodyGivesBackAnothersSeats() {
    Event event = registration.event(toulouse, 1);
    Booking held = registration.book(event, registration.anybody());
    AccountId other = registration.anybody();
    assertThatThrownBy(() -> giveBack(other, held)).isInstanceOf(NotFound.class);
  }

  @Test
  void onceTheEventHasBegunNothingIsGivenBack() {
    Event event = registration.event(toulouse, 1);
    AccountId holder = registration.anybody();
    Booking held = registration.book(event, holder);
    clock.set(event.time().start());
    assertThat(cancel.cancel(holder, held.id(), seats(held)))
        .isInstanceOf(CancelSeats.Outcome.TooLate.class);
  }

  @Test
  void whenAnEventIsCalledOffEverybodyIsToldOnce() {
    Event event = registration.event(toulouse, 1);
    AccountId holder = registration.anybody();
    AccountId waiting = registration.anybody();
    Booking held = registration.book(event, holder);
    Booking waits = registration.join(event, waiting);
    LocalizedText reason = new LocalizedText("Le formateur est souffrant.", null);
    beans.getBean(CancelEvent.class).cancel(toulouse.id(), event.id(), reason);
    beans
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(_ -> beans.publishEvent(new EventCancelled(event.id())));
    assertThat(now(holder, held).status()).isEqualTo(Seat.Status.CANCELLED);
    assertThat(now(waiting, waits).status()).isEqualTo(Seat.Status.CANCELLED);
    assertThat(registration.mails(holder))
        .filteredOn(mail -> mail.startsWith("Événement annulé"))
        .hasSize(1);
    assertThat(registration.mails(waiting)).last().asString().startsWith("Événement annulé");
  }

  @Test
  void anotherTimeIsToldAndMoreSeatsAreGivenOut() {
    Event event = registration.event(toulouse, 1);
    AccountId holder = registration.anybody();
    AccountId waiting = registration.anybody();
    registration.book(event, holder);
    Booking waits = registration.join(event, waiting);
    change(event, event.time().start().plus(Duration.ofDays(1)), 2);
    assertThat(registration.mails(holder)).last().asString().startsWith("Changement");
    assertThat(now(waiting, waits).status()).isEqualTo(Seat.Status.OFFERED);
  }

  private void change(Event event, Instant start, int capacity) {
    EventDescription said = EventDescription.of(event);
    EventDescription changed =
        new EventDescription(
            said.format(),
            said.series(),
            said.title(),
            said.summary(),
            said.description(),
            said.place(),
            new TimeSpan(start, start.plus(said.time().length())),
            capacity,
            said.audience(),
            said.publicPrice(),
            said.memberPrice(),
            said.registration(),
            said.programme());
    assertThat(
            beans
                .getBean(ChangeEvent.class)
                .change(toulouse.id(), event.id(), event.version(), changed))
        .isInstanceOf(Revision.Made.class);
  }

  private void giveBack(AccountId booker, Booking booking) {
    cancel.cancel(booker, booking.id(), seats(booking));
  }

  private static Set<SeatId> seats(Booking booking) {
    return booking.seats().stream().map(Seat::id).collect(Collectors.toSet());
  }

  private Booking now(AccountId booker, Booking booking) {
    return bookings.named(booking.id(), booker).booking();
  }
}
