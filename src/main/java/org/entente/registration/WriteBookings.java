package org.entente.registration;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// Writes bookings that were decided while their events are held, and announces them.
@Component
class WriteBookings {

  private final BookingStore bookings;
  private final SeatStore seats;
  private final SeatAnnouncements announcements;
  private final RefusalBook refusals;
  private final Clock clock;

  WriteBookings(
      BookingStore bookings,
      SeatStore seats,
      SeatAnnouncements announcements,
      RefusalBook refusals,
      Clock clock) {
    this.bookings = bookings;
    this.seats = seats;
    this.announcements = announcements;
    this.refusals = refusals;
    this.clock = clock;
  }

  /// Keeps what was refused, a moment later and apart: nobody waits for it.
  void refused(List<Refusal> refused) {
    refusals.note(refused);
  }

  /// @return the bookings as they are now, in their order
  List<Booking> write(List<NewBooking> decided) {
    bookings.add(decided.stream().map(NewBooking::entry).toList(), clock.instant());
    List<Booking> written =
        seats.add(decided.stream().map(NewBooking::booking).toList(), clock.instant());
    announcements.booked(written);
    return written;
  }
}
