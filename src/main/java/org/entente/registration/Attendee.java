package org.entente.registration;

import org.entente.identity.EmailAddress;
import org.jspecify.annotations.Nullable;

/// Who comes.
///
/// @param name empty while it is not known yet who comes
/// @param email where their own mails go, or null when only the booker is written to
public record Attendee(String name, @Nullable EmailAddress email) {

  /// The most characters a name may have.
  public static final int LONGEST_NAME = 200;

  /// Somebody of the booker's company who is named later.
  public static final Attendee NOT_YET_NAMED = new Attendee("", null);

  public Attendee {
    name = name.strip();
    if (name.length() > LONGEST_NAME || name.isEmpty() && email != null) {
      throw new IllegalArgumentException(
          "A name has 1 to %d characters, but \"%s\" has %d. Maybe nobody is named yet."
              .formatted(LONGEST_NAME, name, name.length()));
    }
  }

  public boolean isNamed() {
    return !name.isEmpty();
  }
}
