package org.entente.territory;

import java.util.List;

/// A commune of today.
///
/// @param name with its article, accents and hyphens: "L'Haÿ-les-Roses"
/// @param postcodes none for the communes of the Terres australes, several for a city
/// @param population the legal population, or 0 where nobody lives
/// @param coordinates the commune's own, or the centre of its department: `precision` tells which
public record Commune(
    CommuneCode code,
    String name,
    DepartmentCode department,
    List<String> postcodes,
    int population,
    Coordinates coordinates,
    Precision precision) {

  public Commune {
    postcodes = List.copyOf(postcodes);
    if (population < 0) {
      throw new IllegalArgumentException(
          "A population of %d for %s. Maybe a sign slipped in: use 0 where it is unknown."
              .formatted(population, name));
    }
  }

  /// The name with the department that tells it from its homonyms: "Nîmes (30)".
  public String label() {
    return name + " (" + department + ")";
  }
}
