package org.entente.registration;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.agenda.EventId;
import org.entente.agenda.Participation;
import org.entente.agenda.SeatCount;
import org.entente.agenda.SeatLedger;
import org.entente.identity.AccountId;
import org.springframework.stereotype.Component;

/// Tells the agenda which seats are taken.
@Component
class Ledger implements SeatLedger {

  private final SeatStore seats;
  private final BookingStore bookings;
  private final SeenBookings seen;

  Ledger(SeatStore seats, BookingStore bookings, SeenBookings seen) {
    this.seats = seats;
    this.bookings = bookings;
    this.seen = seen;
  }

  @Override
  public Map<EventId, SeatCount> counts(Collection<EventId> events) {
    return seats.counts(events);
  }

  /// A confirmed booking comes before one that waits; a seat that others took counts as well.
  @Override
  public Map<EventId, Participation> participations(AccountId account, Collection<EventId> events) {
    return Stream.concat(
            bookings.live(account, events).stream(), seen.liveFor(account, events).stream())
        .collect(toMap(Booking::event, identity(), Ledger::nearer))
        .entrySet()
        .stream()
        .collect(toMap(Map.Entry::getKey, entry -> participation(entry.getValue())));
  }

  private static Booking nearer(Booking one, Booking other) {
    return other.status() == Seat.Status.CONFIRMED ? other : one;
  }

  private static Participation participation(Booking booking) {
    return new Participation(
        booking.status() == Seat.Status.CONFIRMED
            ? Participation.State.BOOKED
            : Participation.State.WAITING,
        "/bookings/" + booking.id().value());
  }
}
