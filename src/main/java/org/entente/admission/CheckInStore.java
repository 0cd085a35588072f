package org.entente.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.admission.Admissions.Admitted;
import org.entente.agenda.EventId;
import org.entente.identity.AccountId;
import org.entente.registration.SeatId;
import org.jspecify.annotations.Nullable;
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

  /// What is written of a check-in.
  record Entry(
      UUID id,
      EventId event,
      SeatId seat,
      CheckIn.Kind kind,
      String door,
      AccountId by,
      Instant scannedAt,
      long aheadBy,
      Instant receivedAt,
      DoorRules.Moment moment,
      @Nullable Objection objection) {}

  /// Keeps other doors from deciding over a seat until the transaction ends. It is no lock of the
  /// seat's row, which whoever books or cancels may hold.
  void hold(SeatId seat) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended(:seat, 11))")
        .param("seat", seat.value().toString())
        .query((_, _) -> seat)
        .single();
  }

  /// Writes it, unless one of its number is written already.
  void add(Entry entry) {
    sql.sql(
            """
            insert into check_in (id, event, seat, kind, door, checked_by, scanned_at, ahead_by,
              received_at, admitted_at, doubtful, objection)
            values (:id, :event, :seat, :kind, :door, :by, :scannedAt, :aheadBy, :receivedAt,
              :admittedAt, :doubtful, :objection)
            on conflict (id) do nothing
            """)
        .param("id", entry.id())
        .param("event", entry.event().value())
        .param("seat", entry.seat().value())
        .param("kind", entry.kind().name())
        .param("door", entry.door())
        .param("by", entry.by().value())
        .param("scannedAt", entry.scannedAt().atOffset(ZoneOffset.UTC))
        .param("aheadBy", entry.aheadBy())
        .param("receivedAt", entry.receivedAt().atOffset(ZoneOffset.UTC))
        .param("admittedAt", entry.moment().at().atOffset(ZoneOffset.UTC))
        .param("doubtful", entry.moment().doubtful())
        .param("objection", entry.objection() == null ? null : entry.objection().name())
        .update();
  }

  /// All check-ins of an event that were not undone, by seat and then by time.
  List<CheckIn> ofEvent(EventId event) {
    return sql.sql(
            """
            select c.*, coalesce(a.name, split_part(a.email, '@', 1)) as by_name
            from check_in c
            join account a on a.id = c.checked_by
            where c.event = :event and c.undone_at is null
            order by c.seat, c.admitted_at, c.received_at, c.id
            """)
        .param("event", event.value())
        .query(CheckInStore::checkIn)
        .list();
  }

  /// The first check-in of a seat that counts.
  Optional<CheckIn> first(SeatId seat) {
    return sql.sql(
            """
            select c.*, coalesce(a.name, split_part(a.email, '@', 1)) as by_name
            from check_in c
            join account a on a.id = c.checked_by
            where c.seat = :seat and c.undone_at is null and c.objection is null
            order by c.admitted_at, c.received_at, c.id
            limit 1
            """)
        .param("seat", seat.value())
        .query(CheckInStore::checkIn)
        .optional();
  }

  /// Takes a check-in back; one that was taken back before stays as it is.
  ///
  /// @return whether the event has one of that number
  boolean undo(EventId event, UUID checkIn, AccountId by, Instant now) {
    return sql.sql(
                """
                update check_in
                set undone_at = coalesce(undone_at, :now), undone_by = coalesce(undone_by, :by)
                where id = :id and event = :event
                """)
            .param("id", checkIn)
            .param("event", event.value())
            .param("by", by.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
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

  private static CheckIn checkIn(ResultSet row, int index) throws SQLException {
    String objection = row.getString("objection");
    return new CheckIn(
        row.getObject("id", UUID.class),
        new SeatId(row.getObject("seat", UUID.class)),
        CheckIn.Kind.valueOf(row.getString("kind")),
        row.getString("door"),
        row.getString("by_name"),
        row.getTimestamp("admitted_at").toInstant(),
        row.getBoolean("doubtful"),
        objection == null ? null : Objection.valueOf(objection));
  }
}
