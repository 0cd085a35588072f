package org.entente.clusters.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.clusters.AccentColour;

/// The colours that the style sheet names, read out of it, with how well they can be told from the
/// grounds that they stand on.
public final class StyleTokens {

  private static final Pattern TOKEN =
      Pattern.compile("--([a-z]+): light-dark\\((#[0-9a-f]{3,6}), (#[0-9a-f]{3,6})\\);");
  private static final List<String> GROUNDS = List.of("paper", "sheet");

  private final Map<String, Shades> shades = new LinkedHashMap<>();

  private StyleTokens() {}

  /// A colour in both themes.
  private record Shades(AccentColour light, AccentColour dark) {}

  /// A colour of the style sheet.
  ///
  /// @param onLight its least contrast with a ground of the light theme, 1 to 21
  /// @param onDark the same in the dark theme
  public record Token(String name, String light, String dark, double onLight, double onDark) {

    /// WCAG 2.2, success criterion 1.4.3.
    private static final double FOR_TEXT = 4.5;

    /// Whether a text can be read in it on every ground of both themes.
    public boolean isReadable() {
      return Math.min(onLight, onDark) >= FOR_TEXT;
    }

    /// A contrast as it is written: `4.5`.
    public static String ratio(double contrast) {
      return String.format(Locale.ROOT, "%.1f", contrast);
    }
  }

  static StyleTokens read() {
    StyleTokens tokens = new StyleTokens();
    Matcher found = TOKEN.matcher(styleSheet());
    while (found.find()) {
      tokens.shades.put(found.group(1), new Shades(colour(found.group(2)), colour(found.group(3))));
    }
    return tokens;
  }

  /// All but the grounds themselves, in the order of the style sheet.
  List<Token> tokens() {
    List<Token> tokens = new ArrayList<>();
    shades.forEach(
        (name, colour) -> {
          if (!GROUNDS.contains(name)) {
            tokens.add(
                new Token(
                    name,
                    colour.light().hex(),
                    colour.dark().hex(),
                    least(colour.light(), grounds().stream().map(Shades::light).toList()),
                    least(colour.dark(), grounds().stream().map(Shades::dark).toList())));
          }
        });
    return tokens;
  }

  /// An accent as it stands on pages of either theme.
  Token accent(String name, AccentColour chosen) {
    AccentColour light = chosen.onLight();
    AccentColour dark = chosen.onDark();
    return new Token(
        name,
        light.hex(),
        dark.hex(),
        least(light, grounds().stream().map(Shades::light).toList()),
        least(dark, grounds().stream().map(Shades::dark).toList()));
  }

  private List<Shades> grounds() {
    return GROUNDS.stream().map(name -> Objects.requireNonNull(shades.get(name))).toList();
  }

  private static double least(AccentColour colour, List<AccentColour> grounds) {
    return grounds.stream().mapToDouble(colour::contrast).min().orElseThrow();
  }

  /// `#fff` is short for `#ffffff`.
  private static AccentColour colour(String hex) {
    return new AccentColour(hex.length() == 4 ? hex.replaceAll("([0-9a-f])", "$1$1") : hex);
  }

  private static String styleSheet() {
    try (InputStream file = StyleTokens.class.getResourceAsStream("/static/assets/entente.css")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("The style sheet cannot be read.", failure);
    }
  }
}
