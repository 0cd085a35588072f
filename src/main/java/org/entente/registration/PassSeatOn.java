package org.entente.registration;

import java.time.Clock;
import java.util.List;
import org.entente.agenda.Event;
import org.entente.identity.AccountId;
import org.entente.platform.NotFound;
import org.entente.registration.AttendeeStore.Known;
import org.entente.registration.AttendeeStore.Wanted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Names who comes on a seat, corrects a name, or passes it to a colleague. The seat keeps its
/// place,
/// its price and its article. When somebody else comes, tickets made for whoever had it open no
/// door
/// any more; a corrected name leaves them good.
@Component
public class PassSeatOn {

  private final SeatPlans plans;
  private final BookingStore bookings;
  private final SeatStore seats;
  private final AttendeeStore attendees;
  private final SeatAnnouncements announcements;
  private final Clock clock;

  PassSeatOn(
      SeatPlans plans,
      BookingStore bookings,
      SeatStore seats,
      AttendeeStore attendees,
      SeatAnnouncements announcements,
      Clock clock) {
    this.plans = plans;
    this.bookings = bookings;
    this.seats = seats;
    this.attendees = attendees;
    this.announcements = announcements;
    this.clock = clock;
  }

  /// What became of it.
  public sealed interface Outcome {
    record Passed(Seat seat) implements Outcome {}

    /// The event has begun or does not take place, or the seat was given back.
    record TooLate(Event event) implements Outcome {}

    /// They have a seat there already, or wait for one.
    record AlreadyThere(String name) implements Outcome {}
  }

  /// @throws NotFound for a booking that is not this account's, or a seat that is not the booking's
  @Transactional
  public Outcome pass(AccountId booker, BookingId id, Naming naming) {
    SeatPlan held = plans.hold(own(booker, id).event());
    Booking booking = own(booker, id);
    Seat seat = seat(booking, naming.seat());
    Event event = held.event();
    if (!held.isLive() || !seat.isLive() || !clock.instant().isBefore(event.time().start())) {
      return new Outcome.TooLate(event);
    }
    if (naming.attendee().equals(seat.attendee())) {
      return new Outcome.Passed(seat);
    }
    List<Known> others = others(booker, seat, event, naming);
    if (!others.isEmpty()) {
      return new Outcome.AlreadyThere(others.getFirst().name());
    }
    seats.name(event.id(), seat, naming);
    Booking after = own(booker, id);
    Seat now = seat(after, naming.seat());
    announcements.passed(event, after, seat, now);
    return new Outcome.Passed(now);
  }

  /// Other seats of the one who is to come.
  private List<Known> others(AccountId booker, Seat seat, Event event, Naming naming) {
    return attendees.known(List.of(new Wanted(event.id(), booker, naming.attendee()))).stream()
        .filter(known -> !known.seat().equals(seat.id()))
        .toList();
  }

  private static Seat seat(Booking booking, SeatId chosen) {
    return booking.seats().stream()
        .filter(seat -> seat.id().equals(chosen))
        .findFirst()
        .orElseThrow(() -> new NotFound("This booking has no seat " + chosen.value()));
  }

  private Booking own(AccountId booker, BookingId id) {
    return bookings
        .find(id)
        .filter(booking -> booker.equals(booking.booker()))
        .orElseThrow(() -> new NotFound("This account has no booking " + id.value()));
  }
}
