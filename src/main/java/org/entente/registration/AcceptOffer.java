package org.entente.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.entente.identity.AccountId;
import org.entente.platform.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes seats that were offered to somebody who waited.
@Component
public class AcceptOffer {

  private final SeatPlans plans;
  private final SeenBookings bookings;
  private final WaitingStore waiting;
  private final EndOffers endOffers;
  private final SeatAnnouncements announcements;
  private final Clock clock;

  AcceptOffer(
      SeatPlans plans,
      SeenBookings bookings,
      WaitingStore waiting,
      EndOffers endOffers,
      SeatAnnouncements announcements,
      Clock clock) {
    this.plans = plans;
    this.bookings = bookings;
    this.waiting = waiting;
    this.endOffers = endOffers;
    this.announcements = announcements;
    this.clock = clock;
  }

  /// What became of it.
  public sealed interface Outcome {

    /// The seats are theirs.
    ///
    /// @param taken how many became theirs just now; 0 when all were before
    record Taken(Booking booking, int taken) implements Outcome {}

    /// The time to answer is over, or the event does not take place; the seats went on to the next
    /// in the line.
    record TooLate(Booking booking) implements Outcome {}
  }

  /// @param chosen the seats to take; others than the booking's are ignored
  /// @throws NotFound for a booking of which none of the seats is theirs
  @Transactional
  public Outcome accept(AccountId booker, BookingId id, Set<SeatId> chosen) {
    SeatPlan held = plans.hold(own(booker, id).event());
    Booking booking = own(booker, id);
    Instant now = clock.instant();
    List<SeatId> standing =
        booking.offeredSeats().stream()
            .filter(seat -> chosen.contains(seat.id()))
            .filter(seat -> seat.offeredUntil() != null && now.isBefore(seat.offeredUntil()))
            .map(Seat::id)
            .toList();
    if (standing.isEmpty() || !held.isLive()) {
      endOffers.end(held);
      Booking after = own(booker, id);
      boolean theirs = after.confirmedSeats().stream().map(Seat::id).anyMatch(chosen::contains);
      return theirs ? new Outcome.Taken(after, 0) : new Outcome.TooLate(after);
    }
    waiting.accept(booking.event(), standing, now);
    Booking after = own(booker, id);
    announcements.accepted(held.event(), after, standing);
    return new Outcome.Taken(after, standing.size());
  }

  private Booking own(AccountId reader, BookingId id) {
    return bookings
        .find(id, reader)
        .orElseThrow(() -> new NotFound("This account has no seat of booking " + id.value()));
  }
}
