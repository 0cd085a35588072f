package org.entente.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address that could exist, in lower case: the one name of an account.
///
/// Its shape is the one that browsers accept (HTML Living Standard, "valid e-mail address"), with
/// at
/// least one dot in the domain.
public record EmailAddress(String value) {

  private static final int LONGEST = 254;
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern SHAPE =
      Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@" + LABEL + "(?:\\." + LABEL + ")+");

  public EmailAddress {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (!isPossible(value)) {
      throw new IllegalArgumentException(
          "\"%s\" is no e-mail address. Maybe use EmailAddress.parse for what a person typed."
              .formatted(value));
    }
  }

  /// Reads what a person typed; empty when it cannot be an address.
  public static Optional<EmailAddress> parse(String typed) {
    String plain = typed.strip().toLowerCase(Locale.ROOT);
    return isPossible(plain) ? Optional.of(new EmailAddress(plain)) : Optional.empty();
  }

  private static boolean isPossible(String plain) {
    return plain.length() <= LONGEST && SHAPE.matcher(plain).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
