package org.entente.admission;

import java.time.Instant;
import java.time.ZoneOffset;
import org.entente.agenda.EventId;
import org.entente.identity.AccountId;
import org.entente.platform.Uuids;
import org.entente.registration.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People who were let in, for tests to stand on.
public final class AdmissionFixture {

  private final JdbcClient sql;

  public AdmissionFixture(JdbcClient sql) {
    this.sql = sql;
  }

  /// Somebody of the staff let the person of a seat in at that moment, by a clock that was right.
  public void admitted(EventId event, SeatId seat, AccountId staff, Instant at, String door) {
    sql.sql(
            """
            insert into check_in (id, event, seat, kind, door, checked_by, scanned_at, ahead_by,
              received_at, admitted_at, doubtful)
            values (:id, :event, :seat, 'SCAN', :door, :staff, :at, 0, :at, :at, false)
            """)
        .param("id", Uuids.next())
        .param("event", event.value())
        .param("seat", seat.value())
        .param("door", door)
        .param("staff", staff.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
