package org.entente.platform.card;

import java.util.List;
import java.util.regex.Pattern;

/// What stands on a card.
///
/// @param eyebrow what it is, above the title
/// @param title as large as it fits
/// @param language of the title, as an ISO 639-1 code; empty for a name
/// @param line when and where, or between whom, below the title
/// @param accents the colours of those whose it is, as `#rrggbb`, from left to right; ink where
/// there are none
/// @param signed whether the title is that of a signed text, which is set in serif
public record Card(
    String eyebrow,
    String title,
    String language,
    String line,
    List<String> accents,
    boolean signed) {

  /// What sites that show cards expect, in pixels: 1.91 to 1.
  public static final int WIDTH = 1200;

  public static final int HEIGHT = 630;

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

  public Card {
    accents = List.copyOf(accents);
    accents.forEach(
        accent -> {
          if (!COLOUR.matcher(accent).matches()) {
            throw new IllegalArgumentException(
                "\"%s\" is no colour. Write it as #rrggbb, in small letters.".formatted(accent));
          }
        });
  }
}
