package org.entente.agenda;

import org.entente.clusters.ClusterId;
import org.entente.platform.NotFound;

/// An event as its own host may write it.
final class EventAtDesk {

  private EventAtDesk() {}

  /// @throws NotFound if the host has no such event
  static Event lock(EventStore store, ClusterId host, EventId id) {
    return store
        .lock(id)
        .filter(event -> event.host().equals(host))
        .orElseThrow(() -> new NotFound("This cluster has no event " + id.value()));
  }
}
