package org.entente.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which bookings a day's letters concern.
@Component
class DueLetterStore {

  private final JdbcClient sql;

  DueLetterStore(JdbcClient sql) {
    this.sql = sql;
  }

  /// Bookings with a seat at an event that begins on that day, if they were made before that
  /// moment.
  List<BookingId> beginning(LocalDate day, Instant madeBefore) {
    return sql.sql(
            """
            select b.id
            from event e
            join booking b on b.event = e.id
            where e.day = :day and e.status = 'PUBLISHED' and b.made_at < :before
              and exists (select from seat s where s.booking = b.id and s.status = 'CONFIRMED')
            order by e.starts_at, b.made_at, b.id
            """)
        .param("day", day)
        .param("before", madeBefore.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new BookingId(row.getObject("id", UUID.class)))
        .list();
  }

  /// Bookings with a seat at an event that ended between these moments.
  List<BookingId> ended(Instant from, Instant until) {
    return sql.sql(
            """
            select b.id
            from event e
            join booking b on b.event = e.id
            where e.ends_at >= :from and e.ends_at < :until and e.status = 'PUBLISHED'
              and exists (select from seat s where s.booking = b.id and s.status = 'CONFIRMED')
            order by e.ends_at, b.made_at, b.id
            """)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new BookingId(row.getObject("id", UUID.class)))
        .list();
  }
}
