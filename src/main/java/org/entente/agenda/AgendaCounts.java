package org.entente.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.agenda.AgendaOverview.Count;
import org.entente.clusters.ClusterId;
import org.entente.territory.CommuneCode;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts what a search of the agenda finds, with one statement.
@Component
class AgendaCounts {

  private final JdbcClient sql;

  AgendaCounts(JdbcClient sql) {
    this.sql = sql;
  }

  List<Count<LocalDate>> byDay(AgendaSearch search) {
    return by("day", search, (row, _) -> row.getObject("day", LocalDate.class));
  }

  List<Count<CommuneCode>> byCommune(AgendaSearch search) {
    return by("commune", search, (row, _) -> new CommuneCode(row.getString("commune")));
  }

  private <K> List<Count<K>> by(String column, AgendaSearch search, RowMapper<K> key) {
    String statement =
        """
        select %1$s, cluster, count(*) as n, count(*) filter (where %2$s) as n_open
        from event
        %3$s and %1$s is not null
        group by %1$s, cluster
        order by %1$s, cluster
        """
            .formatted(column, Reach.CONDITION, search.where());
    return sql.sql(statement)
        .params(search.parameters())
        .query(
            (row, number) ->
                new Count<>(
                    key.mapRow(row, number),
                    new ClusterId(row.getObject("cluster", UUID.class)),
                    row.getInt("n"),
                    row.getInt("n_open")))
        .list();
  }
}
