package org.entente.registration;

import java.time.Clock;
import java.util.List;
import org.entente.registration.SeatRights.Outlived;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes seats back from a booking and gives them to those who wait, while the event is held.
@Component
class GiveBack {

  private final SeatStore seats;
  private final BookingStore bookings;
  private final SeatPlans plans;
  private final WaitingLine line;
  private final SeatAnnouncements announcements;
  private final RightLetters letters;
  private final Clock clock;

  GiveBack(
      SeatStore seats,
      BookingStore bookings,
      SeatPlans plans,
      WaitingLine line,
      SeatAnnouncements announcements,
      RightLetters letters,
      Clock clock) {
    this.seats = seats;
    this.bookings = bookings;
    this.plans = plans;
    this.line = line;
    this.announcements = announcements;
    this.letters = letters;
    this.clock = clock;
  }

  /// @param given seats of the booking; those given back before are left alone
  /// @param note why staff does it, or null when their people do
  Booking giveBack(SeatPlan held, Booking booking, List<Seat> given, @Nullable String note) {
    List<Seat> live = given.stream().filter(Seat::isLive).toList();
    if (!live.isEmpty()) {
      seats.cancel(held.event().id(), live.stream().map(Seat::id).toList(), note, clock.instant());
      SeatPlan freed = plans.look(held.event());
      line.moveUp(freed);
      announcements.givenBack(held.event(), booking, live, note);
      line.serve(freed);
    }
    return bookings.find(booking.id()).orElseThrow();
  }

  /// Takes back seats whose article has ended.
  ///
  /// @param cut live seats of the booking, at least one
  void end(SeatPlan held, Booking booking, List<Outlived> cut) {
    List<Seat> ended = cut.stream().map(Outlived::seat).toList();
    seats.cancel(
        held.event().id(),
        ended.stream().map(Seat::id).toList(),
        letters.reason(booking, cut.getFirst()),
        clock.instant());
    SeatPlan freed = plans.look(held.event());
    line.moveUp(freed);
    letters.ended(held.event(), booking, cut);
    announcements.ended(held.event(), ended);
    line.serve(freed);
  }
}
