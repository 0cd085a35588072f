package org.entente.admission;

import java.time.Instant;
import java.util.UUID;
import org.entente.registration.SeatId;
import org.jspecify.annotations.Nullable;

/// Somebody was let in at a door.
///
/// @param by how the person is called who let them in
/// @param at when, by our clock
/// @param doubtful whether the scanner's clock said something impossible
/// @param objection why it does not count, or null
public record CheckIn(
    UUID id,
    SeatId seat,
    Kind kind,
    String door,
    String by,
    Instant at,
    boolean doubtful,
    @Nullable Objection objection) {

  /// How the person was found.
  public enum Kind {
    SCAN,
    MANUAL,
    WALK_IN
  }

  public boolean counts() {
    return objection == null;
  }
}
