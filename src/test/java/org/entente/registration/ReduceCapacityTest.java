package org.entente.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.agenda.Event;
import org.entente.agenda.Events;
import org.entente.clusters.Cluster;
import org.entente.clusters.Format;
import org.entente.conventions.Terms;
import org.entente.identity.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@EntenteTest
class ReduceCapacityTest {

  private final RegistrationFixture registration;
  private final ReduceCapacity reduce;
  private final Bookings bookings;
  private final Events events;
  private Cluster toulouse;
  private Cluster montpellier;

  ReduceCapacityTest(
      ApplicationContext beans, ReduceCapacity reduce, Bookings bookings, Events events) {
    this.registration = new RegistrationFixture(beans);
    this.reduce = reduce;
    this.bookings = bookings;
    this.events = events;
  }

  @BeforeEach
  void twoSeatsAreKept() {
    toulouse = registration.clusters().cluster("Toulouse " + UUID.randomUUID());
    montpellier = registration.clusters().cluster("Montpellier " + UUID.randomUUID());
    var scope = Terms.formats(toulouse.id(), montpellier.id(), Format.GREAT_EVENT);
    registration
        .conventions()
        .signed(toulouse.id(), montpellier.id(), Terms.open(scope), Terms.seats(scope, 2, 10));
  }

  @Test
  void whoCameLastGoesFirstButTheShareStays() {
    Event event = registration.event(toulouse, 6);
    List<SeatId> common =
        List.of(
            seat(event, registration.anybody()),
            seat(event, registration.anybody()),
            seat(event, registration.anybody()));
    seat(event, registration.member(montpellier));
    seat(event, registration.member(montpellier));
    assertThat(reduce.propose(event, 6)).isEmpty();
    assertThat(reduce.propose(event, 3)).containsExactly(common.get(2), common.get(1));
  }

  @Test
  void theChosenAreToldAndNobodyWhoWaitsTakesTheirSeats() {
    Event event = registration.event(toulouse, 5);
    AccountId first = registration.anybody();
    AccountId last = registration.anybody();
    Booking stays = registration.book(event, first);
    registration.book(event, registration.anybody());
    Booking leaves = registration.book(event, last);
    AccountId patient = registration.anybody();
    Booking waits = registration.join(event, patient);
    Set<SeatId> chosen = new HashSet<>(reduce.propose(event, 4));
    assertThat(chosen).as("seats kept for partners count as free").isEmpty();
    chosen.add(leaves.seats().getFirst().id());
    assertThat(reduce.reduce(toulouse.id(), event.id(), 2, Set.of(), "Salle plus petite"))
        .isInstanceOf(ReduceCapacity.Outcome.Refused.class);
    assertThat(reduce.reduce(toulouse.id(), event.id(), 2, chosen, ""))
        .as("people are told why")
        .isInstanceOf(ReduceCapacity.Outcome.Refused.class);
    assertThat(reduce.reduce(toulouse.id(), event.id(), 2, chosen, "Salle plus petite"))
        .isEqualTo(new ReduceCapacity.Outcome.Reduced(1));
    assertThat(events.find(event.id()).orElseThrow().capacity()).isEqualTo(2);
    assertThat(bookings.named(stays.id(), first).booking().status())
        .isEqualTo(Seat.Status.CONFIRMED);
    assertThat(bookings.named(leaves.id(), last).booking().status())
        .isEqualTo(Seat.Status.CANCELLED);
    assertThat(bookings.named(waits.id(), patient).booking().status())
        .isEqualTo(Seat.Status.WAITING);
    assertThat(registration.mails(last)).last().asString().startsWith("Inscription annulée");
  }

  private SeatId seat(Event event, AccountId account) {
    return registration.book(event, account).seats().getFirst().id();
  }
}
