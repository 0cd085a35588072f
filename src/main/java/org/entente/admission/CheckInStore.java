package org.entente.admission;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.entente.admission.Admissions.Admitted;
import org.entente.agenda.EventId;
import org.entente.registration.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Check-ins in PostgreSQL. Which of a seat's check-ins came first is not written down but asked
/// for, because a door without network may bring an earlier one later.
@Component
class CheckInStore {

  private final JdbcClient sql;

  CheckInStore(JdbcClient sql) {
    this.sql = sql;
  }

  /// The first check-in of each seat that counts.
  List<Admitted> admitted(Collection<EventId> events) {
    return sql.sql(
            """
            select event, seat, admitted_at, door
            from (
              select distinct on (seat) event, seat, admitted_at, door
              from check_in
              where event = any(:events) and undone_at is null and objection is null
              order by seat, admitted_at, received_at, id) first
            order by admitted_at, seat
            """)
        .param("events", events.stream().map(EventId::value).toArray(UUID[]::new))
        .query(
            (row, _) ->
                new Admitted(
                    new EventId(row.getObject("event", UUID.class)),
                    new SeatId(row.getObject("seat", UUID.class)),
                    row.getTimestamp("admitted_at").toInstant(),
                    row.getString("door")))
        .list();
  }
}
