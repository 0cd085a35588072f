package org.entente.agenda;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a search as they are looked for: without an elided article and without the s or x
/// of
/// a plural, so that "l’export" finds exports and "marchés publics" a public market.
final class SearchedWords {

  private static final int MOST = 8;
  private static final int SHORTEST_PLURAL = 4;
  private static final Pattern ELIDED =
      Pattern.compile("^(?:jusqu|lorsqu|puisqu|quoiqu|qu|[cdjlmnst])['’](?=.)");

  /// They say nothing of an event.
  private static final Set<String> SMALL =
      Set.of(
          "a", "and", "au", "aux", "d", "de", "des", "du", "en", "et", "for", "in", "l", "la", "le",
          "les", "of", "on", "ou", "pour", "sur", "the", "to", "un", "une", "à");

  private SearchedWords() {}

  static List<String> in(String text) {
    if (text.isBlank()) {
      return List.of();
    }
    List<String> typed = List.of(text.strip().toLowerCase(Locale.FRENCH).split("\\s+"));
    List<String> telling = typed.stream().filter(word -> !SMALL.contains(word)).toList();
    return (telling.isEmpty() ? typed : telling)
        .stream().limit(MOST).map(SearchedWords::looked).distinct().toList();
  }

  private static String looked(String typed) {
    String word = ELIDED.matcher(typed).replaceFirst("");
    boolean plural = word.length() >= SHORTEST_PLURAL && (word.endsWith("s") || word.endsWith("x"));
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
