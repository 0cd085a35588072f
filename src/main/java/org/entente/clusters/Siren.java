package org.entente.clusters;

import java.util.Optional;
import org.apache.commons.validator.routines.checkdigit.CheckDigit;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/// The number of a legal unit in France's register of companies (INSEE's SIRENE): nine digits, the
/// last of which checks the others by Luhn's rule.
///
/// @param value nine digits, without spaces
public record Siren(String value) {

  static final CheckDigit LUHN = LuhnCheckDigit.LUHN_CHECK_DIGIT;

  public Siren {
    value = withoutSpaces(value);
    if (!isRight(value)) {
      throw new IllegalArgumentException(
          "\"%s\" is no SIREN: nine digits that pass Luhn's check. Maybe a digit was mistyped."
              .formatted(value));
    }
  }

  /// Reads what a person typed, with or without spaces; empty when it is no SIREN.
  public static Optional<Siren> parse(String typed) {
    return isRight(withoutSpaces(typed)) ? Optional.of(new Siren(typed)) : Optional.empty();
  }

  private static boolean isRight(String plain) {
    return plain.matches("(?!0{9})\\d{9}") && LUHN.isValid(plain);
  }

  static String withoutSpaces(String typed) {
    return typed.replaceAll("[\\s\\u00a0\\u202f.]", "");
  }

  @Override
  public String toString() {
    return value;
  }
}
