package org.entente.registration;

import java.util.UUID;
import org.entente.platform.Uuids;

/// Names one booking for ever.
public record BookingId(UUID value) {

  public static BookingId next() {
    return new BookingId(Uuids.next());
  }
}
