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

/// Somebody's bookings, to read: those they made, and the seats that others took for them.
@Component
public class Bookings {

  private final BookingStore store;
  private final SeenBookings seen;
  private final WaitingStore waiting;
  private final Events events;

  Bookings(BookingStore store, SeenBookings seen, WaitingStore waiting, Events events) {
    this.store = store;
    this.seen = seen;
    this.waiting = waiting;
    this.events = events;
  }

  /// A booking and its event as it is now.
  public record Entry(Booking booking, Event event) {}

  /// One booking of this account; of somebody else's, only the seats that are this account's.
  ///
  /// @throws NotFound for a booking in which this account has no part
  public Entry named(BookingId id, AccountId reader) {
    Booking booking =
        seen.find(id, reader)
            .orElseThrow(() -> new NotFound("This account has no booking " + id.value()));
    return new Entry(booking, events.find(booking.event()).orElseThrow());
  }

  /// All bookings that this account made, the next event first.
  public List<Entry> of(AccountId booker) {
    return entries(store.of(booker));
  }

  /// The seats that others took for this account, by booking, the next event first.
  public List<Entry> madeFor(AccountId reader) {
    return entries(seen.madeFor(reader));
  }

  private List<Entry> entries(List<Booking> bookings) {
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
        : waiting.placeInLine(booking.event(), booking.waitingSeats().getFirst().number());
  }
}
