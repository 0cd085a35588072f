package org.entente.registration;

import java.time.Clock;
import java.util.List;
import org.entente.agenda.Event;
import org.entente.agenda.EventCancelled;
import org.entente.agenda.EventChanged;
import org.entente.agenda.Publication;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What follows for seats when an event is changed or called off, within the same transaction:
/// either
/// both are so, or neither.
@Component
class FollowEvents {

  private final SeatPlans plans;
  private final SeatStore seats;
  private final BookingStore bookings;
  private final WaitingLine line;
  private final Letters letters;
  private final Clock clock;

  FollowEvents(
      SeatPlans plans,
      SeatStore seats,
      BookingStore bookings,
      WaitingLine line,
      Letters letters,
      Clock clock) {
    this.plans = plans;
    this.seats = seats;
    this.bookings = bookings;
    this.line = line;
    this.letters = letters;
    this.clock = clock;
  }

  /// Cancels every seat and tells its people; a second time it finds none.
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(EventCancelled cancelled) {
    Event event = plans.hold(cancelled.event()).event();
    if (!(event.status() instanceof Publication.Cancelled(_, _, var reason))) {
      return;
    }
    for (Booking booking : bookings.live(List.of(event.id()))) {
      List<Seat> live = booking.liveSeats();
      seats.cancel(
          event.id(), live.stream().map(Seat::id).toList(), reason.french(), clock.instant());
      letters.eventCancelled(event, booking, reason);
    }
  }

  /// Tells those who booked or wait of another time or place, and gives seats that there are more.
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(EventChanged changed) {
    SeatPlan held = plans.hold(changed.event());
    if (changed.concernsThoseWhoBooked()) {
      bookings
          .live(List.of(changed.event()))
          .forEach(booking -> letters.eventChanged(held.event(), booking, changed));
    }
    if (held.isLive()) {
      line.moveUp(held);
      line.serve(held);
    }
  }
}
