package org.entente.agenda;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What everybody may know of, for calendars and feeds: also what was called off, so that who has
/// it in their calendar learns of it.
@Component
public class AnnouncedEvents {

  /// More than that no calendar wants in one file.
  public static final int MOST = 2_000;

  private final JdbcClient sql;

  AnnouncedEvents(JdbcClient sql) {
    this.sql = sql;
  }

  /// Those from a day on, in the order of their beginning.
  ///
  /// @param host the cluster that holds them, or null for all
  public List<Event> from(LocalDate day, @Nullable ClusterId host) {
    return query("day >= :day", "starts_at, id", day, host, MOST);
  }

  /// The latest announced, the newest first.
  ///
  /// @param host the cluster that holds them, or null for all
  public List<Event> latest(LocalDate comingFrom, @Nullable ClusterId host, int most) {
    return query("day >= :day", "published_at desc, id", comingFrom, host, most);
  }

  private List<Event> query(
      String which, String order, LocalDate day, @Nullable ClusterId host, int most) {
    return sql.sql(
            """
            select * from event
            where status <> 'DRAFT' and %s and (cast(:host as uuid) is null or cluster = :host)
            order by %s
            limit :most
            """
                .formatted(which, order))
        .param("day", day)
        .param("host", host == null ? null : host.value(), Types.OTHER)
        .param("most", most)
        .query(EventRows::event)
        .list();
  }
}
