package org.entente.registration;

import java.time.Clock;
import java.util.List;
import org.entente.agenda.Event;
import org.entente.agenda.EventId;
import org.entente.clusters.ClusterId;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes somebody off the list of a host's event, with a reason that they are told.
@Component
public class RemoveByHand {

  /// The most characters a reason may have.
  public static final int LONGEST_REASON = 500;

  private final SeatPlans plans;
  private final BookingStore bookings;
  private final AttendeeStore attendees;
  private final GiveBack giveBack;
  private final Clock clock;

  RemoveByHand(
      SeatPlans plans,
      BookingStore bookings,
      AttendeeStore attendees,
      GiveBack giveBack,
      Clock clock) {
    this.plans = plans;
    this.bookings = bookings;
    this.attendees = attendees;
    this.giveBack = giveBack;
    this.clock = clock;
  }

  /// What became of it.
  public sealed interface Outcome {
    record Removed(Seat seat) implements Outcome {}

    record Refused(Problem problem) implements Outcome {}
  }

  /// @throws NotFound if the host has no such event, or the event no such seat
  @Transactional
  public Outcome remove(ClusterId host, EventId event, SeatId seat, String reason) {
    SeatPlan held = plans.hold(event);
    Event known = ofHost(held, host);
    Booking booking =
        attendees
            .bookingOf(event, seat)
            .flatMap(bookings::find)
            .orElseThrow(() -> new NotFound("This event has no seat " + seat.value()));
    if (!clock.instant().isBefore(known.time().end())) {
      return new Outcome.Refused(Problem.overall("registration.refused.past", known.time().end()));
    }
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      return new Outcome.Refused(
          Problem.at("reason", "registration.problem.reason", LONGEST_REASON));
    }
    Seat removed =
        booking.seats().stream().filter(one -> one.id().equals(seat)).findFirst().orElseThrow();
    giveBack.giveBack(held, booking, List.of(removed), reason.strip());
    return new Outcome.Removed(removed);
  }

  static Event ofHost(SeatPlan held, ClusterId host) {
    Event event = held.event();
    if (!event.host().equals(host)) {
      throw new NotFound("This cluster has no event " + event.id().value());
    }
    return event;
  }
}
