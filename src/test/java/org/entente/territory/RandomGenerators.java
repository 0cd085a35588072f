package org.entente.territory;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Chance that repeats itself: a property that fails, fails again with the same seed.
final class RandomGenerators {

  private static final String TRICKY_CHARACTERS =
      "aeilst'’-()/.,0123456789 \t\n"
          + "\0éÉœŒÿŸÇİıßﬁＡ１\u0301\u200B\u202E\uFFFF\uD83D\uDE00\uD83D%_\\*+?[]{}^$|<>&\"";

  private RandomGenerators() {}

  static RandomGenerator seeded(long seed) {
    return new SplittableRandom(seed);
  }

  /// Returns a text that no one would type: accents on nothing, half surrogates, regular
  /// expressions, words that the normaliser treats apart.
  static String hostileText(RandomGenerator random) {
    String[] words = {
      "le ", "la ", "l'", "st ", "ste-", "saint", " cedex 9", "s/", "(93)", "2A", "Nî"
    };
    var text = new StringBuilder();
    int parts = random.nextInt(12);
    for (int part = 0; part < parts; part++) {
      switch (random.nextInt(3)) {
        case 0 -> text.append(words[random.nextInt(words.length)]);
        case 1 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
        default ->
            text.append(TRICKY_CHARACTERS.charAt(random.nextInt(TRICKY_CHARACTERS.length())));
      }
    }
    return text.toString();
  }
}
