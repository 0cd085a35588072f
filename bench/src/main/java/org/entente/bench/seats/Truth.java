package org.entente.bench.seats;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.agenda.Event;
import org.entente.bench.seats.Result.Check;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database says once everything is over.
final class Truth {

  private final JdbcClient sql;

  Truth(JdbcClient sql) {
    this.sql = sql;
  }

  /// Compares the answers about these events.
  ///
  /// @param yes the bookings of which somebody was told that they are confirmed
  Check check(Collection<Event> events, Collection<UUID> yes, int no, int failures) {
    UUID[] ids = events.stream().map(event -> event.id().value()).toArray(UUID[]::new);
    List<UUID> confirmed =
        sql.sql(
                "select distinct booking from seat where event = any(:events) and status = 'CONFIRMED'")
            .param("events", ids)
            .query(UUID.class)
            .list();
    int oversold =
        sql.sql(
                """
                select coalesce(sum(greatest(0, sold - capacity)), 0)
                from (
                  select e.capacity, count(*) filter (where s.status not in ('WAITING', 'CANCELLED')) as sold
                  from event e join seat s on s.event = e.id
                  where e.id = any(:events)
                  group by e.id) one
                """)
            .param("events", ids)
            .query(Integer.class)
            .single();
    Set<UUID> lost = new HashSet<>(yes);
    confirmed.forEach(lost::remove);
    return new Check(yes.size(), no, failures, oversold, lost.size());
  }

  /// How many seats others have out of those that are kept for members of the partner.
  int takenFromShare(Event event, int share) {
    return sql.sql(
            """
            select greatest(0, count(*) - (:capacity - :share))
            from seat
            where event = :event and status not in ('WAITING', 'CANCELLED')
              and counts_for is not distinct from :host
            """)
        .param("event", event.id().value())
        .param("host", event.host().value())
        .param("capacity", event.capacity())
        .param("share", share)
        .query(Integer.class)
        .single();
  }

  /// How many still wait though somebody who counts for the same cluster and asked later has a
  /// seat.
  int overtaken(Event event) {
    return sql.sql(
            """
            select count(*)
            from seat waiting
            where waiting.event = :event and waiting.status = 'WAITING' and exists (
              select from seat served
              where served.event = waiting.event and served.number > waiting.number
                and served.counts_for is not distinct from waiting.counts_for
                and served.status not in ('WAITING', 'CANCELLED'))
            """)
        .param("event", event.id().value())
        .query(Integer.class)
        .single();
  }
}
