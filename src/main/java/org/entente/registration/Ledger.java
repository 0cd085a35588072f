package org.entente.registration;

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

  /// Where there are several, what is to be answered comes first, then what is sure. A seat that
  /// others took for somebody counts as well.
  @Override
  public Map<EventId, Participation> participations(AccountId account, Collection<EventId> events) {
    return Stream.concat(
            bookings.live(account, events).stream(), seen.liveFor(account, events).stream())
        .map(Ledger::participation)
        .collect(toMap(Own::event, Own::participation, Ledger::nearer));
  }

  private record Own(EventId event, Participation participation) {}

  private static Participation nearer(Participation one, Participation other) {
    return rank(one) <= rank(other) ? one : other;
  }

  private static int rank(Participation participation) {
    return switch (participation.state()) {
      case OFFERED -> 0;
      case BOOKED -> 1;
      case WAITING -> 2;
    };
  }

  private static Own participation(Booking booking) {
    Participation.State state =
        switch (booking.status()) {
          case OFFERED -> Participation.State.OFFERED;
          case CONFIRMED -> Participation.State.BOOKED;
          case WAITING, CANCELLED -> Participation.State.WAITING;
        };
    return new Own(booking.event(), new Participation(state, "/bookings/" + booking.id().value()));
  }
}
