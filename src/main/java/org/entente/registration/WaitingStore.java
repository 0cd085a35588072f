package org.entente.registration;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.entente.agenda.EventId;
import org.entente.clusters.ClusterId;
import org.entente.identity.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The lines for seats, and what is offered to those who stand in them, in PostgreSQL. Whoever
/// writes here holds the event's row.
@Component
class WaitingStore {

  private final JdbcClient sql;

  WaitingStore(JdbcClient sql) {
    this.sql = sql;
  }

  /// A seat that waits, and whose booking it belongs to.
  ///
  /// @param together whether it is of use only with the others of its booking
  record InLine(
      SeatId seat,
      BookingId booking,
      @Nullable ClusterId countsFor,
      @Nullable AccountId booker,
      boolean together) {}

  /// Everybody who waits, first come first.
  List<InLine> line(EventId event) {
    return sql.sql(
            """
            select s.id, s.booking, s.counts_for, b.booker, b.together
            from seat s
            join booking b on b.id = s.booking
            where s.event = :event and s.status = 'WAITING'
            order by s.number
            """)
        .param("event", event.value())
        .query(
            (row, _) -> {
              UUID booker = row.getObject("booker", UUID.class);
              return new InLine(
                  new SeatId(row.getObject("id", UUID.class)),
                  new BookingId(row.getObject("booking", UUID.class)),
                  SeatRows.cluster(row, "counts_for"),
                  booker == null ? null : new AccountId(booker),
                  row.getBoolean("together"));
            })
        .list();
  }

  /// How many wait up to that seat, itself included.
  int placeInLine(EventId event, long number) {
    return sql.sql(
            """
            select count(*) from seat
            where event = :event and status = 'WAITING' and number <= :number
            """)
        .param("event", event.value())
        .param("number", number)
        .query(Integer.class)
        .single();
  }

  /// Gives seats to people in the line: at once, or as an offer.
  ///
  /// @param until until when they are offered, or null to give them at once
  void give(EventId event, List<Allotment.Given> given, @Nullable Instant until, Instant now) {
    sql.sql(
            """
            update seat s
            set status = :status, counts_for = given.counts_for, share = given.share,
              offered_until = :until,
              confirmed_at = case when :status = 'CONFIRMED' then cast(:now as timestamptz) end
            from unnest(:seats, :countsFor, :shares) as given (seat, counts_for, share)
            where s.id = given.seat and s.event = :event and s.status = 'WAITING'
            """)
        .param("status", until == null ? "CONFIRMED" : "OFFERED")
        .param(
            "until",
            until == null ? null : until.atOffset(ZoneOffset.UTC),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("seats", given.stream().map(one -> one.seat().value()).toArray(UUID[]::new))
        .param("countsFor", given.stream().map(one -> value(one.countsFor())).toArray(UUID[]::new))
        .param("shares", given.stream().map(one -> value(one.share())).toArray(UUID[]::new))
        .param("event", event.value())
        .update();
  }

  /// Turns offers that still stand into seats.
  ///
  /// @return how many did
  int accept(EventId event, Collection<SeatId> seats, Instant now) {
    return sql.sql(
            """
            update seat
            set status = 'CONFIRMED', confirmed_at = :now
            where id = any(:seats) and event = :event and status = 'OFFERED'
              and offered_until > :now
            """)
        .param("seats", seats.stream().map(SeatId::value).toArray(UUID[]::new))
        .param("event", event.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The events that have offers whose time is over.
  List<EventId> withLateOffers(Instant now) {
    return sql.sql(
            """
            select distinct event from seat
            where status = 'OFFERED' and offered_until <= :now
            order by event
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new EventId(row.getObject("event", UUID.class)))
        .list();
  }

  /// The offers of an event whose time is over.
  List<SeatId> lateOffers(EventId event, Instant now) {
    return sql.sql(
            """
            select id from seat
            where event = :event and status = 'OFFERED' and offered_until <= :now
            order by number
            """)
        .param("event", event.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new SeatId(row.getObject("id", UUID.class)))
        .list();
  }

  /// Coming events for which somebody waits.
  List<EventId> withLine(Instant now) {
    return sql.sql(
            """
            select e.id
            from event e
            where e.ends_at > :now and e.status = 'PUBLISHED'
              and exists (select from seat s where s.event = e.id and s.status = 'WAITING')
            order by e.starts_at, e.id
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new EventId(row.getObject("id", UUID.class)))
        .list();
  }

  private static @Nullable UUID value(@Nullable ClusterId cluster) {
    return cluster == null ? null : cluster.value();
  }
}
