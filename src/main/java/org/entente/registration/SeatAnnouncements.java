package org.entente.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.agenda.Event;
import org.entente.agenda.EventId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells people and other modules what became of seats, within the transaction that did it.
@Component
class SeatAnnouncements {

  private final BookingStore bookings;
  private final Letters letters;
  private final TransferLetters transfers;
  private final ApplicationEventPublisher announcements;

  SeatAnnouncements(
      BookingStore bookings,
      Letters letters,
      TransferLetters transfers,
      ApplicationEventPublisher announcements) {
    this.bookings = bookings;
    this.letters = letters;
    this.transfers = transfers;
    this.announcements = announcements;
  }

  /// Bookings were made; some of their seats may wait. Their letters are written after the commit,
  /// see [WriteLetters].
  void booked(List<Booking> made) {
    Map<EventId, List<SeatId>> confirmed = new LinkedHashMap<>();
    for (Booking booking : made) {
      booking
          .confirmedSeats()
          .forEach(
              seat ->
                  confirmed
                      .computeIfAbsent(booking.event(), _ -> new ArrayList<>())
                      .add(seat.id()));
    }
    confirmed.forEach((event, seats) -> announcements.publishEvent(new SeatsGiven(event, seats)));
  }

  /// A seat is kept for people who waited, until they answer.
  void offered(Event event, List<SeatId> seats, Instant until) {
    bookings
        .withSeats(seats)
        .forEach(booking -> letters.offer(event, booking, among(booking, seats), until));
  }

  /// An offer was not answered in time.
  void offerEnded(Event event, SeatId seat) {
    for (Booking booking : bookings.withSeats(List.of(seat))) {
      List<Seat> ended = among(booking, List.of(seat));
      Instant until = Objects.requireNonNull(ended.getFirst().offeredUntil());
      letters.offerExpired(event, booking, ended, until);
    }
    announcements.publishEvent(new SeatsGivenBack(event.id(), List.of(seat)));
  }

  /// Offers were accepted.
  void accepted(Event event, Booking booking, List<SeatId> seats) {
    letters.promoted(event, booking, among(booking, seats));
    given(event, seats);
  }

  /// A seat is somebody else's now, or has a name, or another spelling of it. Of the last nobody is
  /// told but who can be reached only now.
  void passed(Event event, Booking after, Seat before, Seat now) {
    if (now.holder() != before.holder()) {
      transfers.transferred(event, after, before, now, now.holder());
    } else if (before.attendee().email() == null) {
      letters.reachable(event, after, now);
    }
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

  /// Seats ended with their article; their people are told so elsewhere.
  void ended(Event event, List<Seat> seats) {
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
