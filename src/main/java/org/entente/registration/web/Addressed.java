package org.entente.registration.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.platform.NotFound;
import org.entente.registration.BookingId;
import org.entente.registration.SeatId;

/// What the numbers in addresses and forms name.
final class Addressed {

  private static final Pattern NUMBER =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

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
    return NUMBER.matcher(text).matches();
  }

  private static UUID uuid(String text) {
    if (!isNumber(text)) {
      throw new NotFound("\"%s\" names nothing".formatted(text));
    }
    return UUID.fromString(text);
  }
}
