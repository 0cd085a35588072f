package org.entente.registration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.agenda.Event;
import org.entente.agenda.EventId;
import org.entente.agenda.Events;
import org.entente.identity.AccountId;
import org.entente.platform.NotFound;
import org.springframework.stereotype.Component;

/// Somebody's own bookings, to read.
@Component
public class Bookings {

  private final BookingStore store;
  private final SeatStore seats;
  private final Events events;

  Bookings(BookingStore store, SeatStore seats, Events events) {
    this.store = store;
    this.seats = seats;
    this.events = events;
  }

  /// A booking and its event as it is now.
  public record Entry(Booking booking, Event event) {}

  /// One booking of this account.
  ///
  /// @throws NotFound for a booking that is not this account's
  public Entry named(BookingId id, AccountId booker) {
    Booking booking =
        store
            .find(id, booker)
            .orElseThrow(() -> new NotFound("This account has no booking " + id.value()));
    return new Entry(booking, events.find(booking.event()).orElseThrow());
  }

  /// All bookings of this account, the next event first.
  public List<Entry> of(AccountId booker) {
    List<Booking> bookings = store.of(booker);
    Set<EventId> ids = bookings.stream().map(Booking::event).collect(Collectors.toSet());
    Map<EventId, Event> known = events.find(ids);
    return bookings.stream()
        .map(booking -> new Entry(booking, known.get(booking.event())))
        .sorted(Comparator.comparing(entry -> entry.event().time().start()))
        .toList();
  }

  /// The place of a booking's first waiting seat in the line, from 1, or 0 when none waits.
  public int placeInLine(Booking booking) {
    return booking.waitingSeats().isEmpty()
        ? 0
        : seats.placeInLine(booking.event(), booking.waitingSeats().getFirst().number());
  }
}
