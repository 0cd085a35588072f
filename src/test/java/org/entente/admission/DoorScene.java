package org.entente.admission;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.entente.TestClock;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.identity.AccountId;
import org.entente.registration.BookSeats;
import org.entente.registration.Booking;
import org.entente.registration.RegistrationFixture;
import org.entente.registration.SeatId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An event on its day, with somebody of the staff at its door. It works on the running application
/// and moves its clock to the hour of the event.
public final class DoorScene {

  private final ApplicationContext beans;
  private final RegistrationFixture registration;
  private final Cluster host;
  private final AccountId staff;
  private final Event event;

  public DoorScene(ApplicationContext beans) {
    TestClock clock = beans.getBean(TestClock.class);
    clock.reset();
    this.beans = beans;
    this.registration = new RegistrationFixture(beans);
    this.host = registration.clusters().cluster("Autan " + UUID.randomUUID());
    this.staff = registration.clusters().staff(host, "porte-" + UUID.randomUUID() + "@example.org");
    this.event = registration.event(host, 6);
    clock.set(event.time().start());
  }

  public RegistrationFixture registration() {
    return registration;
  }

  public Cluster host() {
    return host;
  }

  public AccountId staff() {
    return staff;
  }

  public Event event() {
    return event;
  }

  /// The address of the door.
  public String door() {
    return "/desk/%s/events/%s/door".formatted(host.slug(), event.slug());
  }

  /// Somebody booked in time.
  public TicketSeat ticket(String name) {
    return ticket(event, name);
  }

  /// Somebody booked another event in time.
  public TicketSeat ticket(Event event, String name) {
    TestClock clock = beans.getBean(TestClock.class);
    java.time.Instant now = clock.instant();
    clock.set(event.time().start().minus(Duration.ofDays(20)));
    Booking booking =
        RegistrationFixture.booked(
            beans
                .getBean(BookSeats.class)
                .book(
                    registration.request(
                        event.id(),
                        registration.anybody(),
                        RegistrationFixture.PUBLIC_PRICE,
                        RegistrationFixture.attendee(
                            name, "p-" + UUID.randomUUID() + "@example.org"))));
    clock.set(now);
    return seat(booking.seats().getFirst().id());
  }

  /// The seat as it is now.
  public TicketSeat seat(SeatId seat) {
    return beans.getBean(TicketStore.class).find(seat).orElseThrow();
  }

  /// What the QR code of a ticket says.
  public String code(TicketSeat ticket) {
    return beans.getBean(TicketKeys.class).sign(ticket);
  }

  /// The seat is somebody else's now.
  public void transfer(TicketSeat ticket, String name) {
    beans
        .getBean(JdbcClient.class)
        .sql("update seat set attendee = :name, email = :email, holder = holder + 1 where id = :id")
        .param("name", name)
        .param("email", "p-" + UUID.randomUUID() + "@example.org")
        .param("id", ticket.seat().value())
        .update();
  }

  /// The seat was given back.
  public void cancel(TicketSeat ticket) {
    beans
        .getBean(JdbcClient.class)
        .sql("update seat set status = 'CANCELLED', cancelled_at = now() where id = :id")
        .param("id", ticket.seat().value())
        .update();
  }

  /// The check-ins of a seat that were not undone.
  public List<CheckIn> checkIns(TicketSeat ticket) {
    return beans
        .getBean(DoorBook.class)
        .checkIns(ticket.event())
        .getOrDefault(ticket.seat(), List.of());
  }
}
