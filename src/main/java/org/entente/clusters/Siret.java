package org.entente.clusters;

import java.util.Optional;

/// The number of one establishment: its company's SIREN and five digits, fourteen that pass Luhn's
/// check.
///
/// La Poste has more establishments than Luhn's rule has numbers: under its SIREN 356000000 the sum
/// of the digits is a multiple of five instead (INSEE, documentation of SIRENE).
///
/// @param value fourteen digits, without spaces
public record Siret(String value) {

  private static final String LA_POSTE = "356000000";

  public Siret {
    value = Siren.withoutSpaces(value);
    if (!isRight(value)) {
      throw new IllegalArgumentException(
          "\"%s\" is no SIRET: fourteen digits that pass Luhn's check. Maybe it is a SIREN."
              .formatted(value));
    }
  }

  /// Reads what a person typed, with or without spaces; empty when it is no SIRET.
  public static Optional<Siret> parse(String typed) {
    return isRight(Siren.withoutSpaces(typed)) ? Optional.of(new Siret(typed)) : Optional.empty();
  }

  /// The company whose establishment it is.
  public Siren siren() {
    return new Siren(value.substring(0, 9));
  }

  private static boolean isRight(String plain) {
    if (!plain.matches("\\d{14}") || Siren.parse(plain.substring(0, 9)).isEmpty()) {
      return false;
    }
    return Siren.LUHN.isValid(plain) || (plain.startsWith(LA_POSTE) && digitSum(plain) % 5 == 0);
  }

  private static int digitSum(String plain) {
    return plain.chars().map(digit -> digit - '0').sum();
  }

  @Override
  public String toString() {
    return value;
  }
}
