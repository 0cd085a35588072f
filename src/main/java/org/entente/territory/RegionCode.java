package org.entente.territory;

import java.util.regex.Pattern;

/// The code INSEE gives a region (`76` Occitanie, `73` Midi-Pyrénées before 2016), or the code of
/// an overseas collectivity that belongs to none (`988` Nouvelle-Calédonie).
///
/// @param value two digits, three for a collectivity
public record RegionCode(String value) implements Comparable<RegionCode> {

  private static final Pattern SHAPE = Pattern.compile("\\d{2}|97[578]|98[46-9]");

  public RegionCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no code of a region. ".formatted(value)
              + "Maybe it is a name, or its leading zero was lost: "
              + "expected a code such as 76, 04 or 988.");
    }
  }

  @Override
  public int compareTo(RegionCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
