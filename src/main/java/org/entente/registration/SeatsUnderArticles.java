package org.entente.registration;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.entente.agenda.EventId;
import org.entente.conventions.ConventionId;
import org.entente.conventions.RightsInUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The seats that people have under the articles of a convention.
@Component
class SeatsUnderArticles implements RightsInUse {

  private final JdbcClient sql;

  SeatsUnderArticles(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<Held> from(ConventionId convention, LocalDate day) {
    return sql.sql(
            """
            select s.article, count(*) as seats
            from event e join seat s on s.event = e.id
            where e.day >= :day and e.status = 'PUBLISHED' and s.convention = :convention
              and s.status in ('CONFIRMED', 'OFFERED')
            group by s.article
            order by s.article
            """)
        .param("day", day)
        .param("convention", convention.value())
        .query((row, _) -> new Held(row.getInt("article"), row.getInt("seats")))
        .list();
  }

  /// The events from a day on at which somebody has a seat, or waits for one, under an article of
  /// one of these conventions.
  List<EventId> events(Collection<ConventionId> conventions, LocalDate from) {
    return sql.sql(
            """
            select e.id
            from event e
            where e.day >= :from and e.status = 'PUBLISHED' and exists (
              select from seat s
              where s.event = e.id and s.status <> 'CANCELLED' and s.convention = any(:conventions))
            order by e.starts_at, e.id
            """)
        .param("from", from)
        .param("conventions", conventions.stream().map(ConventionId::value).toArray(UUID[]::new))
        .query((row, _) -> new EventId(row.getObject("id", UUID.class)))
        .list();
  }
}
