package org.entente.territory;

import java.util.List;
import org.entente.platform.Problem;

/// A commune as a person typed it into a form: by name, postcode, both, or the label that the
/// search
/// proposed.
public sealed interface TypedPlace {

  /// It can only be this one.
  record Found(Commune commune) implements TypedPlace {}

  /// Nothing is so called, or several are; the problem says which.
  record Refused(Problem problem) implements TypedPlace {}

  /// Finds what was meant.
  ///
  /// @param field the form's field, at which a problem stands
  static TypedPlace read(Gazetteer gazetteer, String field, String typed) {
    if (typed.isBlank()) {
      return new Refused(Problem.at(field, "territory.place.missing"));
    }
    List<Commune> meant = gazetteer.search(typed, 6);
    String name = PlaceNames.normalise(typed.replaceAll("\\([^)]*\\)|\\d+", " "));
    List<Commune> exactly =
        meant.stream().filter(each -> PlaceNames.normalise(each.name()).equals(name)).toList();
    List<Commune> candidates = exactly.isEmpty() ? meant : exactly;
    return switch (candidates.size()) {
      case 0 -> new Refused(Problem.at(field, "territory.place.unknown", typed.strip()));
      case 1 -> new Found(candidates.getFirst());
      default ->
          new Refused(
              Problem.at(
                  field,
                  "territory.place.several",
                  typed.strip(),
                  String.join(", ", candidates.stream().map(Commune::label).toList())));
    };
  }
}
