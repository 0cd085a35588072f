package org.entente.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.entente.agenda.EventId;
import org.entente.clusters.ClusterId;
import org.entente.platform.NotFound;
import org.entente.platform.table.TablePage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who comes to a host's events, for its own staff alone.
@Component
public class AttendeeLists {

  private final AttendeeTable table;

  AttendeeLists(AttendeeTable table) {
    this.table = table;
  }

  /// One line of the list.
  ///
  /// @param company the company they came from when they booked, or null
  /// @param entryNote why staff entered it by hand, or null
  public record Line(
      Seat seat, @Nullable String company, Instant madeAt, @Nullable String entryNote) {}

  /// A page of the seats of a host's event that are taken or waited for.
  public TablePage<Line> page(ClusterId host, EventId event, AttendeeQuery query) {
    return table.page(host, event, query);
  }

  /// Hands over all that a query finds, on all pages.
  @Transactional(readOnly = true)
  public void each(ClusterId host, EventId event, AttendeeQuery query, Consumer<Line> line) {
    table.each(host, event, query, line);
  }

  /// All of them, first come first.
  @Transactional(readOnly = true)
  public List<Line> list(ClusterId host, EventId event) {
    List<Line> all = new ArrayList<>();
    table.each(host, event, AttendeeQuery.read(Map.of()), all::add);
    return all;
  }

  /// Those of these seats that are on the list of this host's event, first come first.
  public List<Line> among(ClusterId host, EventId event, Collection<SeatId> seats) {
    return table.among(host, event, seats);
  }

  /// One of these lines.
  ///
  /// @throws NotFound if this event of this host has no such seat
  public Line named(ClusterId host, EventId event, SeatId seat) {
    return table.among(host, event, List.of(seat)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("This event has nobody with the seat " + seat.value()));
  }
}
