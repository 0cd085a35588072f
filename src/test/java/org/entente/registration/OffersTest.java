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
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.identity.AccountId;
import org.entente.platform.NotFound;
import org.entente.registration.AcceptOffer.Outcome.Taken;
import org.entente.registration.AcceptOffer.Outcome.TooLate;
import org.entente.registration.BookingAnswer.Full;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A seat that becomes free is offered, taken, left, or passes on by itself; seats are named and
/// change hands.
@EntenteTest
class OffersTest {

  private final RegistrationFixture registration;
  private final Bookings bookings;
  private final BookSeats book;
  private final JoinWaitingList join;
  private final CancelSeats cancel;
  private final AcceptOffer accept;
  private final PassSeatOn pass;
  private final ServeLines lines;
  private final JdbcClient sql;
  private final TestClock clock;
  private Cluster host;

  OffersTest(
      ApplicationContext beans,
      Bookings bookings,
      BookSeats book,
      JoinWaitingList join,
      CancelSeats cancel,
      AcceptOffer accept,
      PassSeatOn pass,
      ServeLines lines,
      JdbcClient sql,
      TestClock clock) {
    this.registration = new RegistrationFixture(beans);
    this.bookings = bookings;
    this.book = book;
    this.join = join;
    this.cancel = cancel;
    this.accept = accept;
    this.pass = pass;
    this.lines = lines;
    this.sql = sql;
    this.clock = clock;
  }

  @BeforeEach
  void aHost() {
    host = registration.clusters().cluster("Hôte " + UUID.randomUUID());
  }

  @Test
  void anOfferIsTakenWithOnePress() {
    Event event = registration.event(host, 1);
    AccountId waiting = registration.anybody();
    Booking offer = offered(event, waiting);
    assertThat(accept.accept(waiting, offer.id(), seats(offer)))
        .isInstanceOfSatisfying(Taken.class, taken -> assertThat(taken.taken()).isEqualTo(1));
    assertThat(now(waiting, offer).status()).isEqualTo(Seat.Status.CONFIRMED);
    assertThat(accept.accept(waiting, offer.id(), seats(offer)))
        .as("pressing twice")
        .isInstanceOfSatisfying(Taken.class, taken -> assertThat(taken.taken()).isZero());
  }

  @Test
  void anOfferedSeatIsNobodyElses() {
    Event event = registration.event(host, 1);
    offered(event, registration.anybody());
    assertThat(book.book(registration.request(event.id(), registration.anybody(), PUBLIC_PRICE)))
        .isInstanceOf(Full.class);
  }

  @Test
  void anOfferThatIsNotAnsweredPassesOnByItself() {
    Event event = registration.event(host, 1);
    AccountId first = registration.anybody();
    Booking offer = offered(event, first);
    AccountId second = registration.anybody();
    Booking next = registration.join(event, second);
    clock.advance(Duration.ofDays(2));
    lines.passOn();
    assertThat(now(first, offer).status()).isEqualTo(Seat.Status.CANCELLED);
    assertThat(now(second, next).status()).isEqualTo(Seat.Status.OFFERED);
    assertThat(registration.mails(first)).last().asString().startsWith("Proposition échue");
  }

  @Test
  void anAnswerThatComesLateIsToldSoAndTheSeatGoesOn() {
    Event event = registration.event(host, 1);
    AccountId first = registration.anybody();
    Booking offer = offered(event, first);
    AccountId second = registration.anybody();
    Booking next = registration.join(event, second);
    clock.advance(Duration.ofDays(2));
    assertThat(accept.accept(first, offer.id(), seats(offer))).isInstanceOf(TooLate.class);
    assertThat(now(second, next).status()).isEqualTo(Seat.Status.OFFERED);
  }

  @Test
  void nobodyTakesAnothersOffer() {
    Event event = registration.event(host, 1);
    Booking offer = offered(event, registration.anybody());
    AccountId other = registration.anybody();
    assertThatThrownBy(() -> accept.accept(other, offer.id(), seats(offer)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void shortlyBeforeTheEventASeatIsGivenAtOnce() {
    Instant now = Instant.parse("2026-03-02T08:00:00Z");
    assertThat(OfferRules.until(now, now.plus(Duration.ofDays(30))))
        .contains(now.plus(Duration.ofDays(1)));
    assertThat(OfferRules.until(now, now.plus(Duration.ofHours(8))))
        .contains(now.plus(Duration.ofHours(2)));
    assertThat(OfferRules.until(now, now.plus(Duration.ofMinutes(50)))).isEmpty();
    assertThat(OfferRules.until(now, now.minus(Duration.ofMinutes(5)))).isEmpty();
  }

  @Test
  void peopleWhoComeOnlyTogetherWaitForEnoughSeats() {
    Event event = registration.event(host, 2);
    AccountId one = registration.anybody();
    AccountId two = registration.anybody();
    Booking first = registration.book(event, one);
    Booking second = registration.book(event, two);
    AccountId head = registration.anybody();
    Booking pair = booked(join.join(pair(event, head).wishing(Wish.OR_WAIT_TOGETHER)));
    cancel.cancel(one, first.id(), seats(first));
    assertThat(now(head, pair).waitingSeats()).hasSize(2);
    cancel.cancel(two, second.id(), seats(second));
    assertThat(now(head, pair).offeredSeats()).hasSize(2);
  }

  @Test
  void asManyAsThereAreIsForTheFirstOfThem() {
    Event event = registration.event(host, 1);
    AccountId head = registration.anybody();
    Booking booking = booked(book.book(pair(event, head).wishing(Wish.AS_MANY_AS_THERE_ARE)));
    assertThat(booking.seats())
        .singleElement()
        .satisfies(seat -> assertThat(seat.attendee().name()).isEqualTo("Camille Un"));
    assertThat(book.book(pair(event, registration.anybody()).wishing(Wish.AS_MANY_AS_THERE_ARE)))
        .isInstanceOf(Full.class);
  }

  @Test
  void seatsAreNamedLaterAndPassToColleagues() {
    Event event = registration.event(host, 3);
    AccountId head = registration.anybody();
    Booking booking =
        booked(
            book.book(
                registration.request(
                    event.id(),
                    head,
                    PUBLIC_PRICE,
                    Attendee.NOT_YET_NAMED,
                    Attendee.NOT_YET_NAMED)));
    SeatId first = booking.seats().getFirst().id();
    SeatId second = booking.seats().getLast().id();
    Attendee camille = attendee("Camille", "camille-" + UUID.randomUUID() + "@example.org");
    assertThat(pass.pass(head, booking.id(), Naming.of(first, camille)))
        .isInstanceOfSatisfying(
            PassSeatOn.Outcome.Passed.class,
            passed -> {
              assertThat(passed.seat().attendee()).isEqualTo(camille);
              assertThat(passed.seat().holder()).isEqualTo(2);
            });
    assertThat(pass.pass(head, booking.id(), Naming.of(second, camille)))
        .as("a person has one seat")
        .isInstanceOf(PassSeatOn.Outcome.AlreadyThere.class);
    AccountId stranger = registration.anybody();
    assertThatThrownBy(() -> pass.pass(stranger, booking.id(), Naming.of(second, camille)))
        .isInstanceOf(NotFound.class);
    clock.set(event.time().start());
    assertThat(pass.pass(head, booking.id(), Naming.of(second, new Attendee("Dominique", null))))
        .isInstanceOf(PassSeatOn.Outcome.TooLate.class);
  }

  @Test
  void theDatabaseItselfSellsNoSeatTwice() {
    Event event = registration.event(host, 1);
    Booking booking = registration.book(event, registration.anybody());
    assertThatThrownBy(
            () ->
                sql.sql(
                        """
                        insert into seat (id, booking, event, attendee, price, price_kind, basis,
                          status, confirmed_at)
                        select gen_random_uuid(), booking, event, 'Camille', price, price_kind,
                          basis, 'CONFIRMED', confirmed_at
                        from seat where booking = :booking
                        """)
                    .param("booking", booking.id().value())
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("has no seat left");
  }

  /// Somebody who waited and to whom the only seat is offered now.
  private Booking offered(Event event, AccountId waiting) {
    AccountId holder = registration.anybody();
    Booking held = registration.book(event, holder);
    Booking booking = registration.join(event, waiting);
    cancel.cancel(holder, held.id(), seats(held));
    Booking offer = now(waiting, booking);
    assertThat(offer.status()).isEqualTo(Seat.Status.OFFERED);
    return offer;
  }

  private BookingRequest pair(Event event, AccountId head) {
    return registration.request(
        event.id(),
        head,
        PUBLIC_PRICE,
        attendee("Camille Un", "un-" + UUID.randomUUID() + "@example.org"),
        attendee("Camille Deux", "deux-" + UUID.randomUUID() + "@example.org"));
  }

  private static Set<SeatId> seats(Booking booking) {
    return booking.seats().stream().map(Seat::id).collect(Collectors.toSet());
  }

  private Booking now(AccountId booker, Booking booking) {
    return bookings.named(booking.id(), booker).booking();
  }
}
