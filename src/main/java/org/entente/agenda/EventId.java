package org.entente.agenda;

import java.util.UUID;
import org.entente.platform.Uuids;
import org.entente.platform.changes.Topic;

/// Names one event for ever.
public record EventId(UUID value) implements Comparable<EventId> {

  public static EventId next() {
    return new EventId(Uuids.next());
  }

  /// What a change of that event is called.
  public Topic topic() {
    return new Topic("event", value.toString());
  }

  /// What a change of its seats is called.
  public Topic seats() {
    return new Topic("seat", value.toString());
  }

  @Override
  public int compareTo(EventId other) {
    return value.compareTo(other.value);
  }
}
