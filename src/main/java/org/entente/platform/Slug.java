package org.entente.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The readable name of a thing within an address: lower-case letters, digits and single hyphens.
public record Slug(String value) implements Comparable<Slug> {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST = 80;

  public Slug {
    if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no slug. Maybe use Slug.of, which makes one from any name.".formatted(value));
    }
  }

  /// Makes a slug from a name: accents fall, everything that is neither letter nor digit becomes
  /// one hyphen.
  /// A name without any Latin letter or digit gives `x`.
  public static Slug of(String name) {
    String plain =
        Normalizer.normalize(
                name.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae"),
                Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String cut = plain.substring(0, Math.min(LONGEST - 6, plain.length())).replaceAll("-+$", "");
    return new Slug(cut.isEmpty() ? "x" : cut);
  }

  @Override
  public int compareTo(Slug other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
