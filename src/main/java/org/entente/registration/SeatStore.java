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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The seats of events in PostgreSQL. Whoever writes here holds the event's row.
@Component
class SeatStore {

  /// Stands in the counts for those who count for no cluster.
  private static final UUID PUBLIC = new UUID(0, 0);

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
        .sql("select event, cluster, taken, waiting from seat_count where event = any(:events)")
        .param("events", events.stream().map(EventId::value).toArray(UUID[]::new))
        .query(
            (row, _) ->
                new Group(
                    new EventId(row.getObject("event", UUID.class)),
                    row.getObject("cluster", UUID.class),
                    row.getInt("taken"),
                    row.getInt("waiting")))
        .list()
        .stream()
        .filter(group -> group.taken() > 0 || group.waiting() > 0)
        .collect(groupingBy(Group::event))
        .entrySet()
        .stream()
        .collect(toMap(Map.Entry::getKey, entry -> count(entry.getValue())));
  }

  private record Group(EventId event, UUID cluster, int taken, int waiting) {}

  private static SeatCount count(List<Group> groups) {
    int taken = 0;
    int waiting = 0;
    Map<ClusterId, Integer> byCluster = new HashMap<>();
    for (Group group : groups) {
      taken += group.taken();
      waiting += group.waiting();
      if (!group.cluster().equals(PUBLIC) && group.taken() > 0) {
        byCluster.put(new ClusterId(group.cluster()), group.taken());
      }
    }
    return new SeatCount(taken, waiting, byCluster);
  }

  /// Writes the seats of new bookings, in their order.
  ///
  /// @return the bookings, their seats with the numbers that they got
  List<Booking> add(List<Booking> bookings, Instant now) {
    Map<SeatId, Long> numbers = new HashMap<>();
    sql.sql(
            """
            insert into seat (id, booking, event, attendee, email, counts_for, share, price,
              price_kind, basis, basis_cluster, convention, version, article, article_hash, status,
              confirmed_at)
            select id, booking, event, attendee, email, counts_for, share, price, price_kind, basis,
              basis_cluster, convention, version, article, hash, status,
              case status when 'CONFIRMED' then cast(:now as timestamptz) end
            from unnest(:ids, :bookings, :events, cast(:attendees as text[]),
                cast(:emails as text[]), :countsFor, :shares, :prices, cast(:kinds as text[]),
                cast(:bases as text[]), :hosts, :conventions, :versions, :articles,
                cast(:hashes as text[]), cast(:statuses as text[]))
              with ordinality as seat (id, booking, event, attendee, email, counts_for, share,
                price, price_kind, basis, basis_cluster, convention, version, article, hash, status,
                place)
            order by place
            returning id, number
            """)
        .params(SeatColumns.of(bookings))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              numbers.put(new SeatId(row.getObject("id", UUID.class)), row.getLong("number"));
            });
    return bookings.stream()
        .map(
            booking ->
                booking.withSeats(
                    booking.seats().stream()
                        .map(seat -> seat.numbered(numbers.get(seat.id())))
                        .toList()))
        .toList();
  }

  /// Says who comes on a seat from now on.
  void name(EventId event, Seat seat, Naming naming) {
    Attendee attendee = naming.attendee();
    sql.sql(
            """
            update seat set attendee = :name, email = :email, holder = :holder
            where id = :seat and event = :event
            """)
        .param("name", attendee.isNamed() ? attendee.name() : null)
        .param("email", attendee.email() == null ? null : attendee.email().value())
        .param("holder", naming.keeps(seat.attendee()) ? seat.holder() : seat.holder() + 1)
        .param("seat", seat.id().value())
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
}
