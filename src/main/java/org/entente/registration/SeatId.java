package org.entente.registration;

import java.util.UUID;
import org.entente.platform.Uuids;

/// Names one seat of one booking for ever.
public record SeatId(UUID value) {

  public static SeatId next() {
    return new SeatId(Uuids.next());
  }
}
