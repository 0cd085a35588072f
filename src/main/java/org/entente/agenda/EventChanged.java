package org.entente.agenda;

import java.time.Instant;
import java.util.Set;

/// A published event says something else than before of what people rely on.
///
/// @param aspects what it says differently
/// @param startBefore when it would have begun
/// @param endBefore when it would have ended
public record EventChanged(
    EventId event, Set<Aspect> aspects, Instant startBefore, Instant endBefore) {

  /// What people rely on.
  public enum Aspect {
    /// Those who booked are to be told.
    TIME,
    /// Those who booked are to be told.
    PLACE,
    /// There may be seats for those who wait.
    CAPACITY
  }

  /// Whether those who booked are to be told.
  public boolean concernsThoseWhoBooked() {
    return aspects.contains(Aspect.TIME) || aspects.contains(Aspect.PLACE);
  }
}
