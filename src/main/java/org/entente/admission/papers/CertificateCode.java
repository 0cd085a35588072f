package org.entente.admission.papers;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a certificate is looked up by: twelve characters of Crockford's base 32, 60 bits that
/// nobody
/// guesses.
///
/// @param text without hyphens
public record CertificateCode(String text) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 12;
  private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{12}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public CertificateCode {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no code. Maybe a character is missing of the %d.".formatted(text, LENGTH));
    }
  }

  static CertificateCode next() {
    StringBuilder text = new StringBuilder();
    for (int index = 0; index < LENGTH; index++) {
      text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new CertificateCode(text.toString());
  }

  /// Reads what somebody typed off a paper: hyphens and spaces do not matter, and O, I and L are
  /// taken for the figures they look like.
  public static Optional<CertificateCode> parse(String typed) {
    String plain =
        typed
            .replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return SHAPE.matcher(plain).matches()
        ? Optional.of(new CertificateCode(plain))
        : Optional.empty();
  }

  /// As it stands on the paper: `7K2M-9QXD-04TW`.
  public String spelled() {
    return text.replaceAll("(.{4})(?=.)", "$1-");
  }

  @Override
  public String toString() {
    return text;
  }
}
