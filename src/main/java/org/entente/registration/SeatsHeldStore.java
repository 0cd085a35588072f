package org.entente.registration;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.platform.privacy.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who stands in bookings and seats, to be read by that person and to be forgotten.
@Component
class SeatsHeldStore {

  /// In place of a name: the same in every language.
  static final String NOBODY = "–";

  private final JdbcClient sql;

  SeatsHeldStore(JdbcClient sql) {
    this.sql = sql;
  }

  List<Map<String, @Nullable Object>> bookings(Subject person) {
    return sql.sql(
            """
            select b.id, e.title_fr as event, e.starts_at, b.made_at, b.company, b.language, b.entry_note
            from booking b join event e on e.id = b.event
            where b.booker = :account
            order by b.made_at, b.id
            """)
        .param("account", person.account())
        .query()
        .listOfRows();
  }

  /// Seats of their bookings, and those that others took for them.
  List<Map<String, @Nullable Object>> seats(Subject person) {
    return sql.sql(
            """
            select s.booking, e.title_fr as event, e.starts_at, s.attendee, s.email, s.status,
              s.price as price_in_cents, s.confirmed_at, s.cancelled_at, s.cancel_note,
              b.booker is distinct from :account as booked_by_somebody_else
            from seat s join booking b on b.id = s.booking join event e on e.id = s.event
            where b.booker = :account or s.email = any(:emails)
            order by s.event, s.number
            """)
        .param("account", person.account())
        .param("emails", person.array())
        .query()
        .listOfRows();
  }

  /// Bookings for events to come in which the person has a part that is not given back.
  List<BookingId> withLiveSeats(Subject person, Instant now) {
    return sql.sql(
            """
            select distinct b.id
            from booking b
            join event e on e.id = b.event
            join seat s on s.booking = b.id
            where s.status <> 'CANCELLED' and e.starts_at > :now
              and (s.email = any(:emails) or b.booker = :account and s.email is null)
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("account", person.account())
        .param("emails", person.array())
        .query((row, _) -> new BookingId(row.getObject("id", UUID.class)))
        .list();
  }

  /// Colleagues whom the person had booked for by name alone are forgotten with them: nobody else
  /// could ask for it.
  void anonymise(Subject person, Instant now) {
    sql.sql(
            """
            update seat s
            set attendee = :nobody, email = null, cancel_note = null, anonymised_at = :now
            from booking b
            where b.id = s.booking and (s.email = any(:emails) or b.booker = :account and s.email is null)
            """)
        .param("nobody", NOBODY)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("account", person.account())
        .param("emails", person.array())
        .update();
    sql.sql(
            """
            update booking
            set company = null, entry_note = case when entry_note is null then null else :nobody end
            where booker = :account
            """)
        .param("nobody", NOBODY)
        .param("account", person.account())
        .update();
  }

  void anonymiseBefore(Instant end, Instant now) {
    sql.sql(
            """
            update booking b
            set company = null, entry_note = case when entry_note is null then null else :nobody end
            from event e
            where e.id = b.event and e.ends_at < :end
              and exists (select from seat s where s.booking = b.id and s.anonymised_at is null)
            """)
        .param("nobody", NOBODY)
        .param("end", end.atOffset(ZoneOffset.UTC))
        .update();
    sql.sql(
            """
            update seat s
            set attendee = :nobody, email = null, cancel_note = null, anonymised_at = :now
            from event e
            where e.id = s.event and e.ends_at < :end and s.anonymised_at is null
            """)
        .param("nobody", NOBODY)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("end", end.atOffset(ZoneOffset.UTC))
        .update();
  }
}
