package org.entente.admission;

import java.time.Clock;
import java.util.UUID;
import org.entente.agenda.EventId;
import org.entente.identity.AccountId;
import org.entente.platform.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a check-in back that was made by mistake. Taking it back twice is taking it back once.
@Component
public class UndoCheckIn {

  private final CheckInStore store;
  private final Clock clock;

  UndoCheckIn(CheckInStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// @throws NotFound if the event has no such check-in
  @Transactional
  public void undo(EventId event, UUID checkIn, AccountId by) {
    if (!store.undo(event, checkIn, by, clock.instant())) {
      throw new NotFound("This event has no check-in " + checkIn);
    }
  }
}
