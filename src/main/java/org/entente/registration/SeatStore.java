package org.entente.registration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.agenda.EventId;
import org.entente.agenda.SeatCount;
import org.entente.clusters.ClusterId;
import org.entente.conventions.SeatRequest.Guarantee;
import org.entente.identity.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The seats of events in PostgreSQL. Whoever writes here holds the event's row.
@Component
class SeatStore {

  private final JdbcClient sql;

  SeatStore(JdbcClient sql) {
    this.sql = sql;
  }

  SeatCount count(EventId event) {
    return counts(List.of(event)).getOrDefault(event, SeatCount.NONE);
  }

  /// How many seats are taken, and by whose members; events without any are missing.
  Map<EventId, SeatCount> counts(Collection<EventId> events) {
    return sql
        .sql(
            """
            select event, counts_for, status, count(*) as seats
            from seat
            where event = any(:events) and status <> 'CANCELLED'
            group by event, counts_for, status
            """)
        .param("events", events.stream().map(EventId::value).toArray(UUID[]::new))
        .query(
            (row, _) ->
                new Group(
                    new EventId(row.getObject("event", UUID.class)),
                    SeatRows.cluster(row, "counts_for"),
                    row.getString("status").equals("CONFIRMED"),
                    row.getInt("seats")))
        .list()
        .stream()
        .collect(groupingBy(Group::event))
        .entrySet()
        .stream()
        .collect(toMap(Map.Entry::getKey, entry -> count(entry.getValue())));
  }

  private record Group(EventId event, @Nullable ClusterId cluster, boolean confirmed, int seats) {}

  private static SeatCount count(List<Group> groups) {
    int sold = 0;
    int waiting = 0;
    Map<ClusterId, Integer> byCluster = new HashMap<>();
    for (Group group : groups) {
      if (group.confirmed()) {
        sold += group.seats();
        if (group.cluster() != null) {
          byCluster.merge(group.cluster(), group.seats(), Integer::sum);
        }
      } else {
        waiting += group.seats();
      }
    }
    return new SeatCount(sold, waiting, byCluster);
  }

  /// A seat that waits, and whose booking it belongs to.
  record InLine(SeatId seat, @Nullable ClusterId countsFor, @Nullable AccountId booker) {}

  /// Everybody who waits, first come first.
  List<InLine> line(EventId event) {
    return sql.sql(
            """
            select s.id, s.counts_for, b.booker
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
                  SeatRows.cluster(row, "counts_for"),
                  booker == null ? null : new AccountId(booker));
            })
        .list();
  }

  /// Puts somebody at the end of the event's line.
  SeatId addWaiting(BookingId booking, EventId event, Attendee attendee, Fare fare) {
    SeatId id = SeatId.next();
    sql.sql(
            """
            insert into seat (id, booking, event, attendee, email, counts_for, price, price_kind,
              basis, basis_cluster, convention, version, article, article_hash, status)
            values (:id, :booking, :event, :attendee, :email, :countsFor, :price, :kind, :basis,
              :host, :convention, :version, :article, :hash, 'WAITING')
            """)
        .params(SeatRows.columns(id, booking, event, attendee, fare))
        .update();
    return id;
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

  void confirm(EventId event, Allotment.Given given, Instant now) {
    sql.sql(
            """
            update seat
            set status = 'CONFIRMED', counts_for = :countsFor, share = :share, confirmed_at = :now
            where id = :seat and event = :event and status = 'WAITING'
            """)
        .param("countsFor", value(given.countsFor()))
        .param("share", value(given.share()))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("seat", given.seat().value())
        .param("event", event.value())
        .update();
  }

  /// Gives seats back; those that were given back before stay as they are.
  ///
  /// @return how many were live until now
  int cancel(EventId event, Collection<SeatId> seats, @Nullable String note, Instant now) {
    return sql.sql(
            """
            update seat
            set status = 'CANCELLED', cancelled_at = :now, cancel_note = :note
            where id = any(:seats) and event = :event and status <> 'CANCELLED'
            """)
        .param("seats", seats.stream().map(SeatId::value).toArray(UUID[]::new))
        .param("event", event.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("note", note)
        .update();
  }

  /// Seats the cluster's people who sit in common seats into their own share, first come first, as
  /// far as it has room, so that what somebody gave back of the share is a common seat again.
  void moveUp(EventId event, Guarantee guarantee) {
    sql.sql(
            """
            update seat
            set share = :cluster
            where id in (
              select id from seat
              where event = :event and status = 'CONFIRMED' and counts_for = :cluster
                and share is null
              order by number
              limit greatest(0, :seats - (
                select count(*) from seat
                where event = :event and status = 'CONFIRMED' and share = :cluster)))
            """)
        .param("event", event.value())
        .param("cluster", guarantee.beneficiary().value())
        .param("seats", guarantee.seats())
        .update();
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
