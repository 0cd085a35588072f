package org.entente.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.agenda.Event;
import org.entente.agenda.EventId;
import org.entente.agenda.Events;
import org.entente.agenda.SeatCount;
import org.entente.agenda.Seats;
import org.entente.conventions.Decide;
import org.entente.conventions.LawBook;
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
    SeatPlan plan = hold(List.of(id)).get(id);
    if (plan == null) {
      throw new NotFound("No event known to all has the number " + id.value());
    }
    return plan;
  }

  /// The same for several events at once; those that nobody may know of are missing.
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<EventId, SeatPlan> hold(Collection<EventId> ids) {
    Map<EventId, Event> held = new HashMap<>(events.lock(ids));
    held.values().removeIf(Event::isDraft);
    Map<EventId, SeatCount> counts = seats.counts(held.keySet());
    LawBook law = decide.law();
    Instant now = clock.instant();
    Map<EventId, SeatPlan> plans = new HashMap<>();
    held.forEach(
        (id, event) ->
            plans.put(id, plan(event, law, counts.getOrDefault(id, SeatCount.NONE), now)));
    return plans;
  }

  /// Reads them as they are at this moment.
  public SeatPlan look(Event event) {
    return plan(event, decide.law(), seats.count(event.id()), clock.instant());
  }

  private static SeatPlan plan(Event event, LawBook law, SeatCount count, Instant now) {
    Seats current =
        Seats.on(France.day(now), event.capacity(), Decide.seats(law, event.seatRequest()), count);
    return new SeatPlan(event, event.phaseAt(now), current.kept(), new Allotment(current));
  }
}
