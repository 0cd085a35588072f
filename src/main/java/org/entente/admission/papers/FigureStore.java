package org.entente.admission.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.entente.agenda.EventId;
import org.entente.clusters.ClusterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts confirmed seats of events that are over, and those whose people were let in.
@Component
class FigureStore {

  /// What all questions share; what follows chooses events and seats.
  private static final String COUNT =
      """
      select e.id as event, e.cluster, s.counts_for, s.share, count(*) as booked,
        count(*) filter (where c.seat is not null) as admitted,
        exists (
          select from check_in any_one
          where any_one.event = e.id and any_one.undone_at is null and any_one.objection is null
        ) as noted
      from seat s
      join event e on e.id = s.event
      left join (
        select distinct seat from check_in where undone_at is null and objection is null
      ) c on c.seat = s.id
      where s.status = 'CONFIRMED' and e.status = 'PUBLISHED' and e.ends_at <= :now
      """;

  private static final String GROUPS =
      " group by e.id, s.counts_for, s.share order by e.starts_at, e.id";

  private final JdbcClient sql;

  FigureStore(JdbcClient sql) {
    this.sql = sql;
  }

  /// The seats of one event that count for the same cluster and were taken from the same share.
  ///
  /// @param noted whether anybody was noted at the door of this event
  record Count(
      EventId event,
      ClusterId host,
      @Nullable ClusterId countsFor,
      @Nullable ClusterId share,
      int booked,
      int admitted,
      boolean noted) {}

  List<Count> ofEvent(EventId event, Instant now) {
    return sql.sql(COUNT + " and e.id = :event" + GROUPS)
        .param("event", event.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(FigureStore::count)
        .list();
  }

  List<Count> ofHost(ClusterId host, Season season, Instant now) {
    return sql.sql(COUNT + " and e.cluster = :host and e.day >= :first and e.day < :end" + GROUPS)
        .param("host", host.value())
        .param("first", season.first())
        .param("end", season.end())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(FigureStore::count)
        .list();
  }

  /// A cluster's members at the events of others, where an article gave them their seat.
  List<Count> abroad(ClusterId cluster, Season season, Instant now) {
    return sql.sql(
            COUNT
                + """
                and e.cluster <> :cluster and s.counts_for = :cluster and s.basis = 'ARTICLE'
                and e.day >= :first and e.day < :end
                """
                + GROUPS)
        .param("cluster", cluster.value())
        .param("first", season.first())
        .param("end", season.end())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(FigureStore::count)
        .list();
  }

  private static Count count(ResultSet row, int index) throws SQLException {
    return new Count(
        new EventId(row.getObject("event", UUID.class)),
        new ClusterId(row.getObject("cluster", UUID.class)),
        cluster(row, "counts_for"),
        cluster(row, "share"),
        row.getInt("booked"),
        row.getInt("admitted"),
        row.getBoolean("noted"));
  }

  private static @Nullable ClusterId cluster(ResultSet row, String column) throws SQLException {
    UUID id = row.getObject(column, UUID.class);
    return id == null ? null : new ClusterId(id);
  }
}
