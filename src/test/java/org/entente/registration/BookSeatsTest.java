package org.entente.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.registration.RegistrationFixture.MEMBER_PRICE;
import static org.entente.registration.RegistrationFixture.PUBLIC_PRICE;
import static org.entente.registration.RegistrationFixture.attendee;
import static org.entente.registration.RegistrationFixture.booked;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.agenda.Audience;
import org.entente.agenda.CancelEvent;
import org.entente.agenda.Event;
import org.entente.agenda.SeatLedger;
import org.entente.clusters.Cluster;
import org.entente.clusters.Format;
import org.entente.conventions.Convention;
import org.entente.conventions.Decision.Basis;
import org.entente.conventions.Terms;
import org.entente.identity.AccountId;
import org.entente.platform.LocalizedText;
import org.entente.registration.BookingAnswer.AlreadyBooked;
import org.entente.registration.BookingAnswer.Closed;
import org.entente.registration.BookingAnswer.EventWasCancelled;
import org.entente.registration.BookingAnswer.Full;
import org.entente.registration.BookingAnswer.NotOpen;
import org.entente.registration.BookingAnswer.Past;
import org.entente.registration.BookingAnswer.PriceChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@EntenteTest
class BookSeatsTest {

  private final RegistrationFixture registration;
  private final BookSeats book;
  private final CancelEvent cancelEvent;
  private final SeatLedger ledger;
  private final TestClock clock;
  private Cluster toulouse;
  private Cluster montpellier;

  BookSeatsTest(
      ApplicationContext beans,
      BookSeats book,
      CancelEvent cancelEvent,
      SeatLedger ledger,
      TestClock clock) {
    this.registration = new RegistrationFixture(beans);
    this.book = book;
    this.cancelEvent = cancelEvent;
    this.ledger = ledger;
    this.clock = clock;
  }

  @BeforeEach
  void twoClusters() {
    toulouse = registration.clusters().cluster("Toulouse " + UUID.randomUUID());
    montpellier = registration.clusters().cluster("Montpellier " + UUID.randomUUID());
  }

  /// Great events are open at the member rate, and five seats of each are kept until ten days
  /// before.
  private Convention convention() {
    var scope = Terms.formats(toulouse.id(), montpellier.id(), Format.GREAT_EVENT);
    return registration
        .conventions()
        .signed(
            toulouse.id(),
            montpellier.id(),
            Terms.open(scope),
            Terms.memberPrice(scope),
            Terms.seats(scope, 5, 10));
  }

  @Test
  void thePublicBooksAtThePublicPrice() {
    Event event = registration.event(toulouse, 10);
    AccountId anybody = registration.anybody();
    Booking booking = registration.book(event, anybody);
    assertThat(booking.seats())
        .singleElement()
        .satisfies(
            seat -> {
              assertThat(seat.isConfirmed()).isTrue();
              assertThat(seat.price()).isEqualTo(PUBLIC_PRICE);
              assertThat(seat.fare().basis()).isEqualTo(new Basis.OpenToPublic());
              assertThat(seat.share()).isNull();
            });
    assertThat(registration.mails(anybody)).singleElement().asString().startsWith("Votre place");
  }

  @Test
  void aPartnersMemberBooksUnderTheArticleAndFromTheirShare() {
    Convention convention = convention();
    Event event = registration.event(toulouse, 10, Audience.MEMBERS);
    Booking booking = registration.book(event, registration.member(montpellier));
    Seat seat = booking.seats().getFirst();
    assertThat(seat.price()).isEqualTo(MEMBER_PRICE);
    assertThat(seat.fare().countsFor()).isEqualTo(montpellier.id());
    assertThat(seat.share()).isEqualTo(montpellier.id());
    assertThat(seat.fare().basis())
        .isEqualTo(new Basis.UnderArticle(convention.refer(convention.article(2).orElseThrow())));
    assertThat(booking.company()).startsWith("Compagnie");
  }

  @Test
  void severalPeopleOfACompanyAreBookedTogetherOrNotAtAll() {
    Event event = registration.event(toulouse, 2);
    AccountId head = registration.member(toulouse);
    BookingRequest three =
        registration.request(
            event.id(),
            head,
            MEMBER_PRICE,
            attendee("Camille Un", "un@example.org"),
            attendee("Camille Deux", "deux@example.org"),
            new Attendee("Camille Trois", null));
    assertThat(book.book(three)).isEqualTo(new Full(3, 2, 2, List.of()));
    BookingRequest two =
        registration.request(
            event.id(),
            head,
            MEMBER_PRICE,
            attendee("Camille Un", "un@example.org"),
            new Attendee("Camille Trois", null));
    Booking booking = booked(book.book(two));
    assertThat(booking.confirmedSeats()).hasSize(2);
    assertThat(booking.total()).isEqualTo(MEMBER_PRICE.times(2));
  }

  @Test
  void pressingTwiceBooksOnce() {
    Event event = registration.event(toulouse, 10);
    BookingRequest request = registration.request(event.id(), registration.anybody(), PUBLIC_PRICE);
    Booking first = booked(book.book(request));
    assertThat(booked(book.book(request))).isEqualTo(first);
    assertThat(registration.mails(request.booker())).hasSize(1);
  }

  @Test
  void whoHasASeatGetsNoSecondOne() {
    Event event = registration.event(toulouse, 10);
    AccountId head = registration.member(toulouse);
    Booking booking = registration.book(event, head);
    String name = registration.account(head).called();
    assertThat(book.book(registration.request(event.id(), head, MEMBER_PRICE)))
        .isEqualTo(new AlreadyBooked(List.of(name), booking.id()));
    AccountId colleague = registration.anybody();
    BookingRequest other =
        registration.request(
            event.id(),
            colleague,
            PUBLIC_PRICE,
            new Attendee("Autre graphie", registration.account(head).email()));
    assertThat(book.book(other)).isEqualTo(new AlreadyBooked(List.of(name), null));
  }

  @Test
  void aPriceThatWasShownIsThePrice() {
    Event event = registration.event(toulouse, 10);
    AccountId partner = registration.member(montpellier);
    BookingRequest shown = registration.request(event.id(), partner, PUBLIC_PRICE);
    convention();
    assertThat(book.book(shown))
        .isInstanceOfSatisfying(
            PriceChanged.class,
            changed -> {
              assertThat(changed.shown()).isEqualTo(PUBLIC_PRICE);
              assertThat(changed.now().price().amount()).isEqualTo(MEMBER_PRICE);
            });
    assertThat(ledger.counts(List.of(event.id()))).isEmpty();
  }

  @Test
  void seatsKeptForThePartnerAreNotForThePublicBeforeTheirRelease() {
    convention();
    Event event = registration.event(toulouse, 6);
    registration.book(event, registration.anybody());
    BookingAnswer answer =
        book.book(registration.request(event.id(), registration.anybody(), PUBLIC_PRICE));
    assertThat(answer)
        .isInstanceOfSatisfying(
            Full.class,
            full -> {
              assertThat(full.free()).isZero();
              assertThat(full.unsold()).isEqualTo(5);
              assertThat(full.keptFrom())
                  .singleElement()
                  .satisfies(share -> assertThat(share.beneficiary()).isEqualTo(montpellier.id()));
            });
    registration.book(event, registration.member(montpellier));
    clock.advance(Duration.ofDays(21));
    registration.book(event, registration.anybody());
    assertThat(ledger.counts(List.of(event.id())).get(event.id()).sold()).isEqualTo(3);
  }

  @Test
  void whatIsNotOpenIsNotBooked() {
    Event event = registration.event(toulouse, 6, Audience.MEMBERS);
    assertThat(book.book(registration.request(event.id(), registration.anybody(), PUBLIC_PRICE)))
        .isInstanceOf(NotOpen.class);
  }

  @Test
  void anEventThatHasBegunIsClosedAndOneThatHasEndedIsPast() {
    Event event = registration.event(toulouse, 6);
    BookingRequest request = registration.request(event.id(), registration.anybody(), PUBLIC_PRICE);
    clock.set(event.time().start());
    assertThat(book.book(request)).isInstanceOf(Closed.class);
    clock.set(event.time().end());
    assertThat(book.book(request)).isEqualTo(new Past(event.time().end()));
  }

  @Test
  void aCancelledEventIsNotBookedAndSaysWhy() {
    Event event = registration.event(toulouse, 6);
    LocalizedText reason = new LocalizedText("Le formateur est souffrant.", null);
    cancelEvent.cancel(toulouse.id(), event.id(), reason);
    assertThat(book.book(registration.request(event.id(), registration.anybody(), PUBLIC_PRICE)))
        .isEqualTo(new EventWasCancelled(reason));
  }
}
