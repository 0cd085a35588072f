package org.entente.territory;

import java.util.regex.Pattern;

/// The code of a department (`31`, `2A`, `974`), or of an overseas collectivity, which INSEE
/// numbers in the same series (`975` Saint-Pierre-et-Miquelon, `987` Polynésie française).
///
/// @param value two characters, three overseas, letters in capitals
public record DepartmentCode(String value) implements Comparable<DepartmentCode> {

  private static final Pattern SHAPE =
      Pattern.compile("0[1-9]|1\\d|2[1-9AB]|[3-8]\\d|9[0-5]|97[1-8]|98[46-9]");

  public DepartmentCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no code of a department. ".formatted(value)
              + "Maybe its leading zero was lost, or it is Corsica's former 20: "
              + "expected a code such as 01, 31, 2A or 974.");
    }
  }

  @Override
  public int compareTo(DepartmentCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
