package org.entente.territory;

import java.util.regex.Pattern;

/// The code that INSEE's _Code officiel géographique_ gives a commune: `31555` for Toulouse,
/// `2A004` for Ajaccio, `97411` for Saint-Denis de La Réunion. It is not a postcode.
///
/// A value of the right shape may still name no commune of today: [Gazetteer#find] tells.
///
/// @param value five characters, letters in capitals
public record CommuneCode(String value) implements Comparable<CommuneCode> {

  private static final Pattern SHAPE =
      Pattern.compile("(?:0[1-9]|1\\d|2[1-9AB]|[3-8]\\d|9[0-5])\\d{3}|(?:97[1-8]|98[46-9])\\d{2}");

  public CommuneCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no INSEE code of a commune. ".formatted(value)
              + "Maybe it is a postcode, or its leading zero was lost: "
              + "expected five characters such as 31555, 01004 or 2A004.");
    }
  }

  /// The department that the code itself names: its first two characters, three overseas.
  public DepartmentCode department() {
    boolean overseas = value.startsWith("97") || value.startsWith("98");
    return new DepartmentCode(value.substring(0, overseas ? 3 : 2));
  }

  @Override
  public int compareTo(CommuneCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
