package org.entente.registration;

import java.time.Instant;
import java.util.Map;
import org.entente.agenda.EventId;

/// Who has come, as the door knows; whoever keeps the door says it.
public interface Arrivals {

  /// When the people of an event's seats were let in, by seat; those who were not are left out.
  Map<SeatId, Instant> arrivals(EventId event);
}
