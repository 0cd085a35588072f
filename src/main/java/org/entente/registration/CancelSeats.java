package org.entente.registration;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.entente.agenda.Event;
import org.entente.identity.AccountId;
import org.entente.platform.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives seats back, or places in the line; what becomes free goes to the next in the line.
@Component
public class CancelSeats {

  private final SeatPlans plans;
  private final BookingStore bookings;
  private final GiveBack giveBack;
  private final Clock clock;

  CancelSeats(SeatPlans plans, BookingStore bookings, GiveBack giveBack, Clock clock) {
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

  /// @param chosen the seats to give back; others than the booking's are ignored
  /// @throws NotFound for a booking that is not this account's
  @Transactional
  public Outcome cancel(AccountId booker, BookingId id, Set<SeatId> chosen) {
    Booking found = own(booker, id);
    SeatPlan held = plans.hold(found.event());
    Booking booking = own(booker, id);
    if (!clock.instant().isBefore(held.event().time().start())) {
      return new Outcome.TooLate(booking, held.event());
    }
    List<Seat> seats = booking.seats().stream().filter(seat -> chosen.contains(seat.id())).toList();
    return new Outcome.Done(giveBack.giveBack(held, booking, seats, null));
  }

  private Booking own(AccountId booker, BookingId id) {
    return bookings
        .find(id, booker)
        .orElseThrow(() -> new NotFound("This account has no booking " + id.value()));
  }
}
