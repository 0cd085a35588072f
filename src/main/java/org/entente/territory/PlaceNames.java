package org.entente.territory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The one spelling under which the many spellings of a place's name compare equal.
public final class PlaceNames {

  private static final Set<String> ARTICLES = Set.of("le", "la", "les", "l");

  private PlaceNames() {}

  /// Returns the name in plain lower-case words separated by single spaces: without accents,
  /// ligatures, hyphens, apostrophes, a leading article ("le", "la", "les", "l'") or a postal
  /// "CEDEX 9"; "St" and "Ste" become "saint" and "sainte", "s/" becomes "sur".
  ///
  /// "L'Haÿ-les-Roses" gives `hay les roses`, "STE MARIE" gives `sainte marie`, "Villeneuve
  /// s/Lot" gives `villeneuve sur lot`. What holds no letter and no digit gives the empty string.
  public static String normalise(String name) {
    String letters = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    List<String> words = withoutCedex(withoutArticles(words(letters)));
    words.replaceAll(PlaceNames::inFull);
    return String.join(" ", words);
  }

  /// Splits at all but letters and digits. A loop, not regular expressions: it runs for each of
  /// some 35,000 names while the application starts, when regular expressions are at their slowest.
  private static List<String> words(String letters) {
    List<String> words = new ArrayList<>();
    var word = new StringBuilder();
    for (int place = 0; place < letters.length(); place++) {
      char character = letters.charAt(place);
      if (isLetterOrDigit(character)) {
        word.append(character);
      } else if (character == 'œ') {
        word.append("oe");
      } else if (character == 'æ') {
        word.append("ae");
      } else if (Character.getType(character) != Character.NON_SPACING_MARK) {
        if (character == '/' && word.length() == 1 && word.charAt(0) == 's') {
          word.append("ur");
        }
        endWord(word, words);
      }
    }
    endWord(word, words);
    return words;
  }

  private static void endWord(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isLetterOrDigit(char character) {
    return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
  }

  private static List<String> withoutArticles(List<String> words) {
    int first = 0;
    while (first < words.size() - 1 && ARTICLES.contains(words.get(first))) {
      first++;
    }
    return words.subList(first, words.size());
  }

  /// What follows "cedex" is the number of a post office, or a country.
  private static List<String> withoutCedex(List<String> words) {
    int cedex = words.indexOf("cedex");
    return cedex > 0 ? words.subList(0, cedex) : words;
  }

  private static String inFull(String word) {
    return switch (word) {
      case "st" -> "saint";
      case "ste" -> "sainte";
      default -> word;
    };
  }
}
