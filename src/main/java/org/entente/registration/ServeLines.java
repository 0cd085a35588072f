package org.entente.registration;

import java.time.Clock;
import java.util.List;
import org.entente.agenda.EventId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Offers seats to those who wait where nobody presses a button for it: a share was released, the
/// law changed, or an offer was not answered.
@Component
public class ServeLines {

  private final WaitingStore waiting;
  private final SeatPlans plans;
  private final EndOffers endOffers;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ServeLines(
      WaitingStore waiting,
      SeatPlans plans,
      EndOffers endOffers,
      TransactionTemplate transaction,
      Clock clock) {
    this.waiting = waiting;
    this.plans = plans;
    this.endOffers = endOffers;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Goes through every coming event for which somebody waits, each in a transaction of its own.
  ///
  /// @return how many seats were offered or given
  public int serveAll() {
    return serve(waiting.withLine(clock.instant())) + passOn();
  }

  /// The same only where an offer was not answered in time.
  public int passOn() {
    return serve(waiting.withLateOffers(clock.instant()));
  }

  private int serve(List<EventId> events) {
    int given = 0;
    for (EventId event : events) {
      given += transaction.execute(_ -> serve(event)).size();
    }
    return given;
  }

  private List<SeatId> serve(EventId event) {
    return endOffers.end(plans.hold(event)).given();
  }
}
