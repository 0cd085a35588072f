package org.entente.agenda;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.entente.identity.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Asks whoever sells seats; nothing is sold where nobody does.
@Component
public class TakenSeats {

  private final ObjectProvider<SeatLedger> ledger;

  TakenSeats(ObjectProvider<SeatLedger> ledger) {
    this.ledger = ledger;
  }

  /// The seats taken of each event; an event without any may be missing.
  public Map<EventId, SeatCount> counts(Collection<EventId> events) {
    SeatLedger known = ledger.getIfAvailable();
    return known == null || events.isEmpty() ? Map.of() : known.counts(events);
  }

  SeatCount count(EventId event) {
    return counts(List.of(event)).getOrDefault(event, SeatCount.NONE);
  }

  Map<EventId, Participation> participations(
      @Nullable AccountId account, Collection<EventId> events) {
    SeatLedger known = ledger.getIfAvailable();
    return known == null || account == null || events.isEmpty()
        ? Map.of()
        : known.participations(account, events);
  }
}
