package org.entente.registration;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.entente.agenda.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells people and other modules what became of seats, within the transaction that did it.
@Component
class SeatAnnouncements {

  private final BookingStore bookings;
  private final Letters letters;
  private final ApplicationEventPublisher announcements;

  SeatAnnouncements(
      BookingStore bookings, Letters letters, ApplicationEventPublisher announcements) {
    this.bookings = bookings;
    this.letters = letters;
    this.announcements = announcements;
  }

  /// A booking was made; some of its seats may wait.
  void booked(Event event, Booking booking) {
    letters.booked(event, booking);
    given(event, booking.confirmedSeats().stream().map(Seat::id).toList());
  }

  /// People who waited have a seat now.
  void promoted(Event event, List<SeatId> seats) {
    if (seats.isEmpty()) {
      return;
    }
    bookings
        .withSeats(seats)
        .forEach(booking -> letters.promoted(event, booking, among(booking, seats)));
    given(event, seats);
  }

  /// Seats were given back; each person of the booking is told of theirs.
  ///
  /// @param reason why staff took them back, or null when their people gave them
  void givenBack(Event event, Booking booking, List<Seat> seats, @Nullable String reason) {
    if (reason == null) {
      letters.cancelled(event, booking, seats);
    } else {
      letters.removed(event, booking, seats, reason);
    }
    announcements.publishEvent(
        new SeatsGivenBack(event.id(), seats.stream().map(Seat::id).toList()));
  }

  private void given(Event event, List<SeatId> seats) {
    if (!seats.isEmpty()) {
      announcements.publishEvent(new SeatsGiven(event.id(), seats));
    }
  }

  private static List<Seat> among(Booking booking, Collection<SeatId> seats) {
    Set<SeatId> wanted = Set.copyOf(seats);
    return booking.seats().stream().filter(seat -> wanted.contains(seat.id())).toList();
  }
}
