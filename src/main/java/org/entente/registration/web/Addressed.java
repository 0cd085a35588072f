package org.entente.registration.web;

import java.util.UUID;
import org.entente.platform.NotFound;
import org.entente.platform.Uuids;
import org.entente.registration.BookingId;
import org.entente.registration.SeatId;

/// What the numbers in addresses and forms name.
final class Addressed {

  private Addressed() {}

  /// @throws NotFound for what is no number
  static BookingId booking(String text) {
    return new BookingId(uuid(text));
  }

  /// @throws NotFound for what is no number
  static SeatId seat(String text) {
    return new SeatId(uuid(text));
  }

  static boolean isNumber(String text) {
    return Uuids.read(text).isPresent();
  }

  private static UUID uuid(String text) {
    return Uuids.read(text).orElseThrow(() -> new NotFound("\"%s\" names nothing".formatted(text)));
  }
}
