package org.entente.admission.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.platform.NotFound;

/// What the numbers in addresses and forms name.
final class Addressed {

  private static final Pattern NUMBER =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private Addressed() {}

  /// @throws NotFound for what is no number
  static UUID number(String text) {
    if (!isNumber(text)) {
      throw new NotFound("\"%s\" names nothing".formatted(text));
    }
    return UUID.fromString(text);
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }
}
