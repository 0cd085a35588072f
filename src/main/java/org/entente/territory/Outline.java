package org.entente.territory;

import java.util.ArrayList;
import java.util.List;

/// The shape of a metropolitan department as a map of a few hundred pixels shows it: within about
/// two kilometres
/// of the true one, without the smallest islands.
///
/// @param rings the corners of each piece of land, in order; the last is joined to the first
public record Outline(List<List<Coordinates>> rings) {

  public Outline {
    rings = rings.stream().map(List::copyOf).toList();
  }

  /// Reads pieces separated by semicolons, each a row of latitudes and longitudes.
  static Outline read(String text) {
    List<List<Coordinates>> rings = new ArrayList<>();
    for (String piece : text.split(";")) {
      String[] numbers = piece.split(" ");
      List<Coordinates> ring = new ArrayList<>();
      for (int index = 0; index < numbers.length; index += 2) {
        ring.add(
            new Coordinates(
                Double.parseDouble(numbers[index]), Double.parseDouble(numbers[index + 1])));
      }
      rings.add(ring);
    }
    return new Outline(rings);
  }
}
