package org.entente.admission.papers;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.entente.agenda.EventId;
import org.entente.identity.AccountId;
import org.entente.registration.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which badges were printed, and with what on them.
@Component
class BadgeStore {

  private final JdbcClient sql;

  BadgeStore(JdbcClient sql) {
    this.sql = sql;
  }

  /// The fingerprint of what was last printed for each seat of an event.
  Map<SeatId, String> printed(EventId event) {
    Map<SeatId, String> printed = new HashMap<>();
    sql.sql(
            "select p.seat, p.face from badge_print p join seat s on s.id = p.seat where s.event = :event")
        .param("event", event.value())
        .query(
            row -> {
              printed.put(
                  new SeatId(row.getObject("seat", UUID.class)),
                  Base64.getEncoder().encodeToString(row.getBytes("face")));
            });
    return printed;
  }

  void print(Collection<PrintBadges.Face> faces, AccountId by, Instant at) {
    sql.sql(
            """
            insert into badge_print (seat, face, printed_by, printed_at)
            select seat, decode(face, 'base64'), :by, :at
            from unnest(:seats, :faces) as printed (seat, face)
            on conflict (seat) do update
              set face = excluded.face, printed_by = excluded.printed_by, printed_at = excluded.printed_at
            """)
        .param("seats", faces.stream().map(face -> face.seat().value()).toArray(UUID[]::new))
        .param("faces", faces.stream().map(PrintBadges.Face::print).toArray(String[]::new))
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
