package org.entente.agenda;

import java.util.UUID;
import org.entente.platform.Uuids;

/// Names one event for ever.
public record EventId(UUID value) implements Comparable<EventId> {

  public static EventId next() {
    return new EventId(Uuids.next());
  }

  @Override
  public int compareTo(EventId other) {
    return value.compareTo(other.value);
  }
}
