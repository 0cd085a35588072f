package org.entente.admission;

import org.entente.agenda.Event;
import org.entente.identity.AccountId;

/// A door of an event, and who stands there.
///
/// @param name what they call it, of 1 to 60 characters
public record Door(Event event, String name, AccountId by) {

  /// The most characters the name of a door may have.
  public static final int LONGEST_NAME = 60;

  public Door {
    name = name.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "A door has a name of 1 to %d characters, not \"%s\".".formatted(LONGEST_NAME, name));
    }
  }
}
