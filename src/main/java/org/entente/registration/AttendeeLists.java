package org.entente.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.agenda.EventId;
import org.entente.clusters.ClusterId;
import org.entente.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who comes to a host's events, for its own staff alone.
@Component
public class AttendeeLists {

  private final AttendeeStore store;

  AttendeeLists(AttendeeStore store) {
    this.store = store;
  }

  /// One line of the list.
  ///
  /// @param company the company they came from when they booked, or null
  /// @param entryNote why staff entered it by hand, or null
  public record Line(
      Seat seat, @Nullable String company, Instant madeAt, @Nullable String entryNote) {}

  /// The seats of a host's event that are taken or waited for, first come first.
  ///
  /// @param text what must occur in name, address or company, accents aside; empty for all
  public List<Line> list(ClusterId host, EventId event, String text) {
    return store.list(host, event, text);
  }

  /// One of these lines.
  ///
  /// @throws NotFound if this event of this host has no such seat
  public Line named(ClusterId host, EventId event, SeatId seat) {
    Optional<Line> found =
        store.list(host, event, "").stream()
            .filter(line -> line.seat().id().equals(seat))
            .findFirst();
    return found.orElseThrow(
        () -> new NotFound("This event has nobody with the seat " + seat.value()));
  }
}
