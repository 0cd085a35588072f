package org.entente.admission.web;

import java.util.UUID;
import org.entente.platform.NotFound;
import org.entente.platform.Uuids;

/// What the numbers in addresses and forms name.
final class Addressed {

  private Addressed() {}

  /// @throws NotFound for what is no number
  static UUID number(String text) {
    return Uuids.read(text).orElseThrow(() -> new NotFound("\"%s\" names nothing".formatted(text)));
  }

  static boolean isNumber(String text) {
    return Uuids.read(text).isPresent();
  }
}
