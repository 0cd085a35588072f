package org.entente.agenda;

import java.util.Collection;
import java.util.Map;
import org.entente.identity.AccountId;

/// Knows which seats are taken. Whoever sells them implements it.
public interface SeatLedger {

  /// The seats taken of each event, in one question; an event without any may be missing.
  Map<EventId, SeatCount> counts(Collection<EventId> events);

  /// Which of these events somebody has booked or waits for, in one question.
  Map<EventId, Participation> participations(AccountId account, Collection<EventId> events);
}
