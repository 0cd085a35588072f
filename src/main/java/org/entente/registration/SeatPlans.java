package org.entente.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;
import org.entente.agenda.Event;
import org.entente.agenda.EventId;
import org.entente.agenda.Events;
import org.entente.agenda.Seats;
import org.entente.conventions.Decide;
import org.entente.platform.France;
import org.entente.platform.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reads the seats of an event, to change them or only to look.
@Component
class SeatPlans {

  private final Events events;
  private final SeatStore seats;
  private final Decide decide;
  private final Clock clock;

  SeatPlans(Events events, SeatStore seats, Decide decide, Clock clock) {
    this.events = events;
    this.seats = seats;
    this.decide = decide;
    this.clock = clock;
  }

  /// Waits until nobody else changes the event or its seats, and reads both as they are then; they
  /// stay so until the transaction ends.
  ///
  /// @throws NotFound for an event that nobody may know of
  @Transactional(propagation = Propagation.MANDATORY)
  public SeatPlan hold(EventId id) {
    return events
        .lock(id)
        .filter(Predicate.not(Event::isDraft))
        .map(this::look)
        .orElseThrow(() -> new NotFound("No event known to all has the number " + id.value()));
  }

  /// Reads them as they are at this moment.
  public SeatPlan look(Event event) {
    Instant now = clock.instant();
    Seats current =
        Seats.on(
            France.day(now),
            event.capacity(),
            decide.seats(event.seatRequest()),
            seats.count(event.id()));
    return new SeatPlan(event, event.phaseAt(now), current.kept(), new Allotment(current));
  }
}
