package org.entente.platform.text;

import java.util.Optional;
import java.util.Set;

/// Which characters may stand in what people write for others to read.
///
/// Refused are those that show nothing and change what is around them: control characters, those
/// that turn the direction of the text (as in Unicode Technical Report 36, « bidirectional text
/// spoofing »), halves of characters, and those that mean nothing to anybody.
public final class Characters {

  /// Embeddings, overrides and isolates. The marks U+200E and U+200F, which turn nothing around,
  /// may
  /// stay.
  private static final Set<Integer> TURNING =
      Set.of(0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069);

  private Characters() {}

  /// The first character that may not stand in a text, as Unicode writes it: `U+202E`. Line ends
  /// and
  /// tabs may.
  public static Optional<String> findUnwanted(String text) {
    return text.codePoints()
        .filter(Characters::isUnwanted)
        .mapToObj("U+%04X"::formatted)
        .findFirst();
  }

  /// The text with the line ends of one system, as browsers send those of another.
  public static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static boolean isUnwanted(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character != '\n' && character != '\t' && character != '\r';
      case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
      default -> TURNING.contains(character);
    };
  }
}
