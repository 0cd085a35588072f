package org.entente.territory;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Communes in the order of their normalised names, so that those with a common beginning stand
/// together and two binary searches find them.
final class CommuneNames {

  // No normalised name holds either: one sorts before its letters, digits and spaces, one after.
  private static final char BEFORE_ALL_LETTERS = '\0';
  private static final char AFTER_ALL_LETTERS = '\uffff';

  private final String[] names;
  private final List<Commune> communes;

  CommuneNames(List<Commune> communes) {
    record Entry(String name, Commune commune) {}
    List<Entry> entries =
        communes.stream()
            .map(commune -> new Entry(PlaceNames.normalise(commune.name()), commune))
            .sorted(Comparator.comparing(Entry::name))
            .toList();
    this.names = entries.stream().map(Entry::name).toArray(String[]::new);
    this.communes = entries.stream().map(Entry::commune).toList();
  }

  /// Returns the communes whose normalised name is this one.
  List<Commune> exactly(String normalisedName) {
    return communes.subList(
        firstFrom(normalisedName), firstFrom(normalisedName + BEFORE_ALL_LETTERS));
  }

  /// Returns the communes whose normalised name begins so and goes on.
  List<Commune> continuing(String normalisedStart) {
    return communes.subList(
        firstFrom(normalisedStart + BEFORE_ALL_LETTERS),
        firstFrom(normalisedStart + AFTER_ALL_LETTERS));
  }

  /// Returns the place of the first name that is not before the given one.
  private int firstFrom(String name) {
    int place = Arrays.binarySearch(names, name);
    if (place < 0) {
      return -place - 1;
    }
    // A binary search may land on any of several equal names.
    while (place > 0 && names[place - 1].equals(name)) {
      place--;
    }
    return place;
  }
}
