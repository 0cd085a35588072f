package org.entente.clusters;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The colour that a cluster chose, and the shades of it that can be read on a light and on a dark
/// page.
///
/// Contrast is WCAG 2.2's ratio of relative luminances; text needs 4.5 to 1.
///
/// @param hex `#` and six hexadecimal digits in lower case
public record AccentColour(String hex) {

  private static final Pattern SHAPE = Pattern.compile("#[0-9a-f]{6}");
  private static final double READABLE = 4.5;
  private static final int STEPS = 100;

  /// The darkest ground of the light theme's pages and the lightest of the dark theme's, on which
  /// an
  /// accent still has to be readable.
  private static final AccentColour LIGHT_GROUND = new AccentColour("#f4f5f6");

  private static final AccentColour DARK_GROUND = new AccentColour("#1e2126");
  private static final AccentColour WHITE = new AccentColour("#ffffff");
  private static final AccentColour BLACK = new AccentColour("#000000");

  public AccentColour {
    hex = hex.strip().toLowerCase(Locale.ROOT);
    if (!SHAPE.matcher(hex).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no colour. Maybe write it like #1f6feb.".formatted(hex));
    }
  }

  /// Reads a colour as forms send it; empty when it is none.
  public static Optional<AccentColour> parse(String typed) {
    String plain = typed.strip().toLowerCase(Locale.ROOT);
    return SHAPE.matcher(plain).matches() ? Optional.of(new AccentColour(plain)) : Optional.empty();
  }

  /// This colour, darkened as far as it takes to be read on the light theme's grounds.
  public AccentColour onLight() {
    return readableOn(LIGHT_GROUND, BLACK);
  }

  /// This colour, lightened as far as it takes to be read on the dark theme's grounds.
  public AccentColour onDark() {
    return readableOn(DARK_GROUND, WHITE);
  }

  /// Black or white, whichever is easier to read upon this colour.
  public AccentColour textUpon() {
    return contrast(WHITE) >= contrast(BLACK) ? WHITE : BLACK;
  }

  /// The ratio of contrast between two colours, 1 to 21.
  public double contrast(AccentColour other) {
    double brighter = Math.max(luminance(), other.luminance());
    double darker = Math.min(luminance(), other.luminance());
    return (brighter + 0.05) / (darker + 0.05);
  }

  private AccentColour readableOn(AccentColour ground, AccentColour towards) {
    for (int step = 0; step < STEPS; step++) {
      AccentColour shade = mixed(towards, step / (double) STEPS);
      if (shade.contrast(ground) >= READABLE) {
        return shade;
      }
    }
    return towards;
  }

  private AccentColour mixed(AccentColour other, double share) {
    StringBuilder mixed = new StringBuilder("#");
    for (int channel = 0; channel < 3; channel++) {
      long value = Math.round(part(channel) * (1 - share) + other.part(channel) * share);
      mixed.append("%02x".formatted(value));
    }
    return new AccentColour(mixed.toString());
  }

  private double luminance() {
    return 0.2126 * linear(0) + 0.7152 * linear(1) + 0.0722 * linear(2);
  }

  private double linear(int channel) {
    double share = part(channel) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private int part(int channel) {
    return Integer.parseInt(hex.substring(1 + 2 * channel, 3 + 2 * channel), 16);
  }

  @Override
  public String toString() {
    return hex;
  }
}
