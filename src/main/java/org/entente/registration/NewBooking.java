package org.entente.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entente.registration.BookingStore.Entry;

/// A booking that is decided and not yet written.
///
/// @param booking as it will be; its seats have no number yet
record NewBooking(Entry entry, Booking booking) {

  static NewBooking of(
      Entry entry, List<Attendee> attendees, Fare fare, List<Allotment.Place> places, Instant now) {
    List<Seat> seats = new ArrayList<>();
    for (int person = 0; person < places.size(); person++) {
      Allotment.Place place = places.get(person);
      seats.add(
          new Seat(
              SeatId.next(),
              entry.id(),
              0,
              attendees.get(person),
              1,
              fare,
              place.share(),
              place.status(),
              null));
    }
    return new NewBooking(
        entry,
        new Booking(
            entry.id(),
            entry.event(),
            entry.booker(),
            entry.company(),
            now,
            entry.byHand() != null,
            seats));
  }
}
