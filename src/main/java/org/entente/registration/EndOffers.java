package org.entente.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Passes on what was offered to people who did not answer in time, while the event is held. They
/// leave the line: whoever still wants to come joins it again.
@Component
class EndOffers {

  private final SeatStore seats;
  private final WaitingStore waiting;
  private final SeatPlans plans;
  private final WaitingLine line;
  private final SeatAnnouncements announcements;
  private final Clock clock;

  EndOffers(
      SeatStore seats,
      WaitingStore waiting,
      SeatPlans plans,
      WaitingLine line,
      SeatAnnouncements announcements,
      Clock clock) {
    this.seats = seats;
    this.waiting = waiting;
    this.plans = plans;
    this.line = line;
    this.announcements = announcements;
    this.clock = clock;
  }

  /// @return the event as it is once they went to the next in the line
  WaitingLine.Served end(SeatPlan held) {
    Instant now = clock.instant();
    List<SeatId> late = waiting.lateOffers(held.event().id(), now);
    if (late.isEmpty()) {
      return line.serve(held);
    }
    seats.cancel(held.event().id(), late, null, now);
    late.forEach(seat -> announcements.offerEnded(held.event(), seat));
    SeatPlan freed = plans.look(held.event());
    line.moveUp(freed);
    return line.serve(freed);
  }
}
