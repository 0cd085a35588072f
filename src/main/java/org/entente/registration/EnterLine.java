package org.entente.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.entente.registration.BookingStore.Entry;
import org.springframework.stereotype.Component;

/// Writes a booking: its people enter the line, and the line is served at once. Where there are
/// seats for them, they have them when this returns.
@Component
class EnterLine {

  private final BookingStore bookings;
  private final SeatStore seats;
  private final WaitingLine line;
  private final SeatAnnouncements announcements;
  private final Clock clock;

  EnterLine(
      BookingStore bookings,
      SeatStore seats,
      WaitingLine line,
      SeatAnnouncements announcements,
      Clock clock) {
    this.bookings = bookings;
    this.seats = seats;
    this.line = line;
    this.announcements = announcements;
    this.clock = clock;
  }

  Booking enter(SeatPlan plan, Entry entry, List<Attendee> attendees, Fare fare) {
    bookings.add(entry, clock.instant());
    List<SeatId> own = new ArrayList<>();
    for (Attendee attendee : attendees) {
      own.add(seats.addWaiting(entry.id(), entry.event(), attendee, fare));
    }
    line.serve(plan, own);
    Booking booking = bookings.find(entry.id()).orElseThrow();
    announcements.booked(plan.event(), booking);
    return booking;
  }
}
