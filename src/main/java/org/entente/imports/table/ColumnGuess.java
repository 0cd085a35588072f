package org.entente.imports.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Guesses which column is meant for which field, by the names that people give to columns.
public final class ColumnGuess {

  private ColumnGuess() {}

  private record Match(String field, String header, int weight) {}

  /// The likeliest header for each field; no header serves two, and a field without a likely one is
  /// left out.
  ///
  /// @param names for each field, the names that columns have for it in plain lower-case words, the
  /// surest first
  public static Map<String, String> guess(List<String> headers, Map<String, List<String>> names) {
    List<Match> matches = new ArrayList<>();
    names.forEach(
        (field, known) ->
            headers.forEach(
                header -> matches.add(new Match(field, header, weight(header, known)))));
    matches.removeIf(match -> match.weight() == 0);
    matches.sort(Comparator.comparingInt(Match::weight).reversed());
    Map<String, String> guess = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Match match : matches) {
      if (!guess.containsKey(match.field()) && taken.add(match.header())) {
        guess.put(match.field(), match.header());
      }
    }
    return guess;
  }

  /// A name alone weighs more than one among other words, a surer one more than a vaguer one.
  private static int weight(String header, List<String> known) {
    String plain = plain(header);
    for (int place = 0; place < known.size(); place++) {
      if (plain.equals(known.get(place))) {
        return 1_000 - place;
      }
    }
    for (int place = 0; place < known.size(); place++) {
      String name = known.get(place);
      if (name.length() > 3 && (" " + plain + " ").contains(" " + name + " ")) {
        return 500 - place * 5 - Math.min(50, plain.length() - name.length());
      }
    }
    return 0;
  }

  /// `NomAsso`, `NOM_ASSO` and `Nom de l’asso` become plain words.
  public static String plain(String header) {
    String words = header.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
    return Normalizer.normalize(words, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }
}
