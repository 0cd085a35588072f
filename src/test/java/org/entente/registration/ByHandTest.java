package org.entente.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.registration.RegistrationFixture.MEMBER_PRICE;
import static org.entente.registration.RegistrationFixture.PUBLIC_PRICE;
import static org.entente.registration.RegistrationFixture.booked;

import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.agenda.Audience;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.identity.AccountId;
import org.entente.platform.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@EntenteTest
class ByHandTest {

  private final RegistrationFixture registration;
  private final Bookings bookings;
  private final AddByHand add;
  private final RemoveByHand remove;
  private final TestClock clock;
  private Cluster toulouse;
  private AccountId staff;

  ByHandTest(
      ApplicationContext beans,
      Bookings bookings,
      AddByHand add,
      RemoveByHand remove,
      TestClock clock) {
    this.registration = new RegistrationFixture(beans);
    this.bookings = bookings;
    this.add = add;
    this.remove = remove;
    this.clock = clock;
  }

  @BeforeEach
  void aClusterAndItsStaff() {
    toulouse = registration.clusters().cluster("Toulouse " + UUID.randomUUID());
    staff = registration.clusters().staff(toulouse, "staff-" + UUID.randomUUID() + "@example.org");
  }

  @Test
  void whomStaffAddsComesOnTheTermsOfTheirOwnCompanyAndFindsTheBooking() {
    Event event = registration.event(toulouse, 2);
    AccountId member = registration.member(toulouse);
    Booking booking =
        booked(add(event, new Attendee("Camille", registration.account(member).email())));
    assertThat(booking.byHand()).isTrue();
    assertThat(booking.total()).isEqualTo(MEMBER_PRICE);
    assertThat(bookings.of(member)).hasSize(1);
    assertThat(bookings.of(staff)).isEmpty();
  }

  @Test
  void whoGivesNoAddressComesAsThePublicDoesAndOnce() {
    Event event = registration.event(toulouse, 3);
    assertThat(booked(add(event, new Attendee("Camille", null))).total()).isEqualTo(PUBLIC_PRICE);
    assertThat(add(event, new Attendee("CAMILLE", null)))
        .isInstanceOf(BookingAnswer.AlreadyBooked.class);
  }

  @Test
  void staffAddsAtTheDoorButNeverOneTooManyNorAgainstTheLaw() {
    Event event = registration.event(toulouse, 1);
    clock.set(event.time().start());
    booked(add(event, new Attendee("Camille", null)));
    assertThat(add(event, new Attendee("Dominique", null))).isInstanceOf(BookingAnswer.Full.class);
    Event local = registration.event(toulouse, 1, Audience.MEMBERS);
    assertThat(add(local, new Attendee("Dominique", null)))
        .isInstanceOf(BookingAnswer.NotOpen.class);
    clock.set(event.time().end());
    assertThat(add(event, new Attendee("Dominique", null))).isInstanceOf(BookingAnswer.Past.class);
  }

  @Test
  void whoIsRemovedIsToldWhyAndTheNextInLineComes() {
    Event event = registration.event(toulouse, 1);
    AccountId holder = registration.anybody();
    AccountId next = registration.anybody();
    Booking held = registration.book(event, holder);
    Booking waits = registration.join(event, next);
    SeatId seat = held.seats().getFirst().id();
    assertThat(remove.remove(toulouse.id(), event.id(), seat, "  "))
        .isInstanceOf(RemoveByHand.Outcome.Refused.class);
    assertThat(remove.remove(toulouse.id(), event.id(), seat, "Inscrit deux fois."))
        .isInstanceOf(RemoveByHand.Outcome.Removed.class);
    assertThat(bookings.named(waits.id(), next).booking().status()).isEqualTo(Seat.Status.OFFERED);
    assertThat(registration.mails(holder)).hasSize(2);
  }

  @Test
  void anotherClustersStaffFindsNothing() {
    Cluster other = registration.clusters().cluster("Voisin " + UUID.randomUUID());
    Event event = registration.event(toulouse, 1);
    Booking held = registration.book(event, registration.anybody());
    SeatId seat = held.seats().getFirst().id();
    assertThatThrownBy(() -> remove.remove(other.id(), event.id(), seat, "Non"))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> add.add(other.id(), addition(event, new Attendee("Camille", null))))
        .isInstanceOf(NotFound.class);
  }

  private BookingAnswer add(Event event, Attendee attendee) {
    return add.add(toulouse.id(), addition(event, attendee));
  }

  private AddByHand.Addition addition(Event event, Attendee attendee) {
    return new AddByHand.Addition(
        event.id(),
        attendee,
        "Par téléphone",
        registration.account(staff),
        UUID.randomUUID(),
        RegistrationFixture.FRENCH);
  }
}
