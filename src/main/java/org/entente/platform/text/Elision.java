package org.entente.platform.text;

import java.util.Arrays;
import java.util.regex.Pattern;

/// French says « adhérent de Garrigue » but « adhérent d’Autan ». Phrases are written with
/// « de {0} »; what comes there decides.
final class Elision {

  private static final Pattern BEFORE_ARGUMENT = Pattern.compile("\\b([dD])e \\{([0-9])}");
  private static final Pattern VOWEL =
      Pattern.compile(
          "[aeiouàâäéèêëîïôöùûüœ]\\p{L}.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  /// Where, among the arguments, those begin that say « de » or « d’ » of the others, and « De ».
  private static final int SMALL = 10;

  private static final int CAPITAL = 20;

  private Elision() {}

  /// `adhérent de {0}` becomes `adhérent {10}{0}`.
  static String pattern(String phrase) {
    return BEFORE_ARGUMENT
        .matcher(phrase)
        .replaceAll(
            found -> {
              int index = Integer.parseInt(found.group(2));
              int place = found.group(1).equals("d") ? SMALL : CAPITAL;
              return "{%d}{%d}".formatted(place + index, index);
            });
  }

  /// The arguments, and from the tenth on what stands before them.
  static Object[] arguments(Object[] spoken) {
    Object[] all = Arrays.copyOf(spoken, CAPITAL + spoken.length);
    for (int index = 0; index < spoken.length; index++) {
      boolean vowel = spoken[index] instanceof String text && VOWEL.matcher(text).matches();
      all[SMALL + index] = vowel ? "d’" : "de ";
      all[CAPITAL + index] = vowel ? "D’" : "De ";
    }
    return all;
  }
}
