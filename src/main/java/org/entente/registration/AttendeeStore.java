package org.entente.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.agenda.EventId;
import org.entente.identity.AccountId;
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

  /// Somebody who is asked for.
  record Wanted(EventId event, AccountId asker, Attendee attendee) {}

  /// A person with a seat or in the line, and the booking in which they stand.
  ///
  /// @param mark what tells them apart at the event, see [Presence]
  record Known(
      EventId event,
      String mark,
      SeatId seat,
      String name,
      BookingId booking,
      @Nullable AccountId booker) {}

  /// Which of these people have a seat or wait for one: by e-mail address, or by name among those
  /// whom the same account entered without one. Whoever has several addresses is known by each.
  List<Known> known(List<Wanted> wanted) {
    List<Wanted> named = wanted.stream().filter(one -> one.attendee().isNamed()).toList();
    List<Known> known =
        new ArrayList<>(
            byAddress(named.stream().filter(one -> one.attendee().email() != null).toList()));
    known.addAll(byName(named.stream().filter(one -> one.attendee().email() == null).toList()));
    return known;
  }

  private List<Known> byAddress(List<Wanted> wanted) {
    return wanted.isEmpty()
        ? List.of()
        : sql.sql(
                """
                select s.event, wanted.email as mark, s.id, s.attendee, s.booking, b.booker
                from unnest(:events, cast(:emails as text[])) as wanted (event, email)
                cross join lateral (
                  select * from seat
                  where event = wanted.event and status <> 'CANCELLED'
                    and seat.email is not null and seat.email = any(array(
                      select wanted.email
                      union
                      select other.email
                      from account_address theirs
                      join account_address other on other.account = theirs.account
                      where theirs.email = wanted.email))
                  order by seat.email <> wanted.email
                  limit 1) s
                join booking b on b.id = s.booking
                order by s.number
                """)
            .param("events", wanted.stream().map(one -> one.event().value()).toArray(UUID[]::new))
            .param(
                "emails",
                wanted.stream()
                    .map(one -> String.valueOf(one.attendee().email()))
                    .toArray(String[]::new))
            .query(AttendeeStore::known)
            .list();
  }

  private List<Known> byName(List<Wanted> wanted) {
    return wanted.isEmpty()
        ? List.of()
        : sql.sql(
                """
                select s.event, wanted.mark, s.id, s.attendee, s.booking, b.booker
                from unnest(:events, :askers, cast(:names as text[]), cast(:marks as text[]))
                  as wanted (event, asker, name, mark)
                join booking b
                  on b.event = wanted.event and coalesce(b.booker, b.entered_by) = wanted.asker
                join seat s on s.booking = b.id
                where s.status <> 'CANCELLED' and s.email is null
                  and plain(s.attendee) = plain(wanted.name)
                order by s.number
                """)
            .param("events", wanted.stream().map(one -> one.event().value()).toArray(UUID[]::new))
            .param("askers", wanted.stream().map(one -> one.asker().value()).toArray(UUID[]::new))
            .param(
                "names", wanted.stream().map(one -> one.attendee().name()).toArray(String[]::new))
            .param(
                "marks",
                wanted.stream()
                    .map(one -> Presence.mark(one.asker(), one.attendee().name()))
                    .toArray(String[]::new))
            .query(AttendeeStore::known)
            .list();
  }

  private static Known known(ResultSet row, int index) throws SQLException {
    UUID owner = row.getObject("booker", UUID.class);
    return new Known(
        new EventId(row.getObject("event", UUID.class)),
        row.getString("mark"),
        new SeatId(row.getObject("id", UUID.class)),
        row.getString("attendee"),
        new BookingId(row.getObject("booking", UUID.class)),
        owner == null ? null : new AccountId(owner));
  }
}
