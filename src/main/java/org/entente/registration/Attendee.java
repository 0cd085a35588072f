package org.entente.registration;

import org.entente.identity.EmailAddress;
import org.jspecify.annotations.Nullable;

/// Who comes.
///
/// @param email where their own mails go, or null when only the booker is written to
public record Attendee(String name, @Nullable EmailAddress email) {

  /// The most characters a name may have.
  public static final int LONGEST_NAME = 200;

  public Attendee {
    name = name.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "A name has 1 to %d characters, but \"%s\" has %d."
              .formatted(LONGEST_NAME, name, name.length()));
    }
  }
}
