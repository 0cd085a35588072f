package org.entente.identity;

import java.util.Locale;
import java.util.Optional;
import org.apache.commons.validator.routines.EmailValidator;

/// An e-mail address that could exist, in lower case: the one name of an account.
public record EmailAddress(String value) {

  private static final int LONGEST = 254;

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
    return plain.length() <= LONGEST && EmailValidator.getInstance().isValid(plain);
  }

  @Override
  public String toString() {
    return value;
  }
}
