package org.entente.admission;

import java.util.Locale;

/// Why somebody is not let in on a ticket. Its phrases are `admission.objection.`, the name in
/// lower
/// case with hyphens, and nothing or `.text`.
public enum Objection {
  /// What was shown or typed is no ticket at all.
  UNREADABLE,
  /// It was never signed by us, or was altered since.
  FORGED,
  /// It was signed by a key that was withdrawn.
  KEY_WITHDRAWN,
  /// It is good, for something else.
  OTHER_EVENT,
  EVENT_CANCELLED,
  /// The door is not open yet.
  TOO_EARLY,
  /// The door is closed for good: the ticket has expired.
  EVENT_OVER,
  /// This event has no such seat.
  UNKNOWN_SEAT,
  CANCELLED,
  /// It waits, or was only offered.
  NOT_CONFIRMED,
  /// The seat is somebody else's now.
  TRANSFERRED;

  /// The part of the phrases' keys that is its own.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether a door without network may have let somebody in all the same, which is then written
  /// down without counting.
  boolean isOfASeat() {
    return this == CANCELLED || this == NOT_CONFIRMED || this == TRANSFERRED;
  }
}
