package org.entente.admission;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.agenda.EventId;
import org.entente.registration.Arrivals;
import org.entente.registration.SeatId;
import org.springframework.stereotype.Component;

/// Who was let in, to read.
@Component
public class Admissions implements Arrivals {

  private final CheckInStore store;

  Admissions(CheckInStore store) {
    this.store = store;
  }

  /// A seat whose person was let in.
  ///
  /// @param at when the first door let them in, by our clock
  /// @param door what that door is called
  public record Admitted(EventId event, SeatId seat, Instant at, String door) {}

  /// The seats of an event whose people were let in, by seat. What was undone, and what a door
  /// without network let in that it should not have, is left out.
  public Map<SeatId, Admitted> of(EventId event) {
    return of(List.of(event)).stream()
        .collect(Collectors.toMap(Admitted::seat, admitted -> admitted));
  }

  @Override
  public Map<SeatId, Instant> arrivals(EventId event) {
    return of(List.of(event)).stream().collect(Collectors.toMap(Admitted::seat, Admitted::at));
  }

  /// The same of several events, in one question, in the order in which people came.
  public List<Admitted> of(Collection<EventId> events) {
    return store.admitted(events);
  }
}
