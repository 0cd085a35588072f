package org.entente.registration;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.entente.agenda.Event;
import org.entente.identity.AccountId;
import org.entente.platform.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives seats back, or places in the line; what becomes free goes to the next in the line. Who did
/// not make the booking can give back their own seat.
@Component
public class CancelSeats {

  private final SeatPlans plans;
  private final SeenBookings bookings;
  private final GiveBack giveBack;
  private final Clock clock;

  CancelSeats(SeatPlans plans, SeenBookings bookings, GiveBack giveBack, Clock clock) {
    this.plans = plans;
    this.bookings = bookings;
    this.giveBack = giveBack;
    this.clock = clock;
  }

  /// What became of it.
  public sealed interface Outcome {

    /// The booking as it is now. Seats given back before stay as they were.
    record Done(Booking booking) implements Outcome {}

    /// The event has begun.
    record TooLate(Booking booking, Event event) implements Outcome {}
  }

  /// @param chosen the seats to give back; others than the booking's, or than one's own in somebody
  /// else's booking, are ignored
  /// @throws NotFound for a booking in which this account has no part
  @Transactional
  public Outcome cancel(AccountId reader, BookingId id, Set<SeatId> chosen) {
    Booking found = own(reader, id);
    SeatPlan held = plans.hold(found.event());
    Booking booking = own(reader, id);
    if (!clock.instant().isBefore(held.event().time().start())) {
      return new Outcome.TooLate(booking, held.event());
    }
    List<Seat> seats = booking.seats().stream().filter(seat -> chosen.contains(seat.id())).toList();
    return new Outcome.Done(giveBack.giveBack(held, booking, seats, null));
  }

  private Booking own(AccountId reader, BookingId id) {
    return bookings
        .find(id, reader)
        .orElseThrow(() -> new NotFound("This account has no booking " + id.value()));
  }
}
