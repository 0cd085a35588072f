package org.entente.registration;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.entente.agenda.EventId;
import org.entente.clusters.ClusterId;
import org.entente.identity.AccountId;
import org.entente.registration.AttendeeLists.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who stands on the list of an event.
@Component
class AttendeeStore {

  private final JdbcClient sql;

  AttendeeStore(JdbcClient sql) {
    this.sql = sql;
  }

  /// The booking to which a seat belongs.
  Optional<BookingId> bookingOf(EventId event, SeatId seat) {
    return sql.sql("select booking from seat where id = :seat and event = :event")
        .param("seat", seat.value())
        .param("event", event.value())
        .query((row, _) -> new BookingId(row.getObject("booking", UUID.class)))
        .optional();
  }

  /// A person with a seat or in the line, and the booking in which they stand.
  record Known(String name, BookingId booking, @Nullable AccountId booker) {}

  /// Which of these people have a seat at the event or wait for one: by e-mail address, or by name
  /// among those whom the same account entered without one.
  List<Known> known(EventId event, Collection<Attendee> attendees, AccountId asker) {
    return sql.sql(
            """
            select s.attendee, s.booking, b.booker
            from seat s
            join booking b on b.id = s.booking
            where s.event = :event and s.status <> 'CANCELLED'
              and (s.email = any(:emails)
                or s.email is null and coalesce(b.booker, b.entered_by) = :asker
                and plain(s.attendee) in (
                  select plain(name) from unnest(:names) name))
            order by s.number
            """)
        .param("event", event.value())
        .param(
            "emails",
            attendees.stream()
                .map(Attendee::email)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toArray(String[]::new))
        .param(
            "names",
            attendees.stream()
                .filter(attendee -> attendee.email() == null)
                .map(Attendee::name)
                .toArray(String[]::new))
        .param("asker", asker.value())
        .query(
            (row, _) -> {
              UUID owner = row.getObject("booker", UUID.class);
              return new Known(
                  row.getString("attendee"),
                  new BookingId(row.getObject("booking", UUID.class)),
                  owner == null ? null : new AccountId(owner));
            })
        .list();
  }

  /// The live seats of an event, if that cluster is its host.
  List<Line> list(ClusterId host, EventId event, String text) {
    return sql.sql(
            """
            select s.*, b.company, b.made_at, b.entry_note
            from seat s
            join booking b on b.id = s.booking
            join event e on e.id = s.event
            where s.event = :event and e.cluster = :host and s.status <> 'CANCELLED'
              and strpos(
                plain(concat_ws(' ', s.attendee, s.email, b.company)), plain(:text)) > 0
            order by s.number
            """)
        .param("event", event.value())
        .param("host", host.value())
        .param("text", text.strip())
        .query(
            (row, index) ->
                new Line(
                    SeatRows.seat(row, index),
                    row.getString("company"),
                    row.getTimestamp("made_at").toInstant(),
                    row.getString("entry_note")))
        .list();
  }
}
