package org.entente.admission;

import java.time.Instant;
import java.util.Optional;
import org.entente.agenda.Event;

/// When the door of an event can be open.
public final class DoorHours {

  private DoorHours() {}

  public static Instant opens(Event event) {
    return DoorRules.opens(event.time());
  }

  public static Instant closes(Event event) {
    return DoorRules.closes(event.time());
  }

  /// Why the door lets nobody in at that moment, or empty.
  public static Optional<Objection> closed(Event event, Instant now) {
    return DoorRules.event(event, now);
  }
}
