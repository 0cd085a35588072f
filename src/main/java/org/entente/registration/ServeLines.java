package org.entente.registration;

import java.time.Clock;
import java.util.List;
import org.entente.agenda.EventId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives seats to those who wait where nobody has to press a button for it: a share was released,
/// or
/// the law changed.
@Component
public class ServeLines {

  private final SeatStore seats;
  private final SeatPlans plans;
  private final WaitingLine line;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ServeLines(
      SeatStore seats,
      SeatPlans plans,
      WaitingLine line,
      TransactionTemplate transaction,
      Clock clock) {
    this.seats = seats;
    this.plans = plans;
    this.line = line;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Goes through every coming event for which somebody waits, each in a transaction of its own.
  ///
  /// @return how many seats were given out
  public int serveAll() {
    int given = 0;
    for (EventId event : seats.withLine(clock.instant())) {
      given += transaction.execute(_ -> serve(event)).size();
    }
    return given;
  }

  private List<SeatId> serve(EventId event) {
    return line.serve(plans.hold(event)).given();
  }
}
