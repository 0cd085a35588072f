package org.entente.territory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What someone typed to find a commune, told apart: the beginning of a name, and numbers that are
/// beginnings of a postcode or the code of a department ("31000 Toulouse", "Saint-Denis (93)",
/// "2A").
///
/// No French commune has a digit in its name, so a number never belongs to one.
///
/// @param name normalised, empty when only numbers were typed
record SearchWords(String name, List<String> numbers) {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}|2[ab]");

  static SearchWords in(String text) {
    var words =
        Arrays.stream(PlaceNames.normalise(text).split(" "))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.partitioningBy(NUMBER.asMatchPredicate()));
    // Normalised again: in "17000 La Rochelle" the article leads only once the number is gone.
    String name = PlaceNames.normalise(String.join(" ", words.get(false)));
    List<String> numbers =
        words.get(true).stream().map(number -> number.toUpperCase(Locale.ROOT)).distinct().toList();
    return new SearchWords(name, numbers);
  }

  /// Tells whether every number fits the commune; true when none was typed.
  boolean fit(Commune commune) {
    for (String number : numbers) {
      if (!fits(number, commune)) {
        return false;
      }
    }
    return true;
  }

  // Loops, not streams: a postcode alone is compared with all communes at each keystroke.
  private static boolean fits(String number, Commune commune) {
    for (String postcode : commune.postcodes()) {
      if (postcode.startsWith(number)) {
        return true;
      }
    }
    return commune.department().value().equals(number);
  }
}
