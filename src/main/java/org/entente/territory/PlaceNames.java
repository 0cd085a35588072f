package org.entente.territory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The one spelling under which the many spellings of a place's name compare equal.
public final class PlaceNames {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern ABBREVIATED_SUR = Pattern.compile("\\bs/");
  private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern CEDEX = Pattern.compile("(?: cedex(?: \\d+)?)++$");
  private static final Pattern LEADING_ARTICLES = Pattern.compile("^(?:(?:le|la|les|l) )++");
  private static final Pattern ABBREVIATED_SAINT = Pattern.compile("\\bst(e?)\\b");

  private PlaceNames() {}

  /// Returns the name in plain lower-case words separated by single spaces: without accents,
  /// ligatures, hyphens, apostrophes, a leading article ("le", "la", "les", "l'") or a postal
  /// "CEDEX 9"; "St" and "Ste" become "saint" and "sainte", "s/" becomes "sur".
  ///
  /// "L'Haÿ-les-Roses" gives `hay les roses`, "STE MARIE" gives `sainte marie`, "Villeneuve
  /// s/Lot" gives `villeneuve sur lot`. What holds no letter and no digit gives the empty string.
  public static String normalise(String name) {
    String letters = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    letters = MARKS.matcher(letters).replaceAll("").replace("œ", "oe").replace("æ", "ae");
    letters = ABBREVIATED_SUR.matcher(letters).replaceAll("sur ");
    String words = SEPARATORS.matcher(letters).replaceAll(" ").strip();
    words = CEDEX.matcher(words).replaceFirst("");
    words = LEADING_ARTICLES.matcher(words).replaceFirst("");
    return ABBREVIATED_SAINT.matcher(words).replaceAll("saint$1");
  }
}
