package org.entente.dryrun;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.entente.clusters.ClusterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Seasons that were brought, in PostgreSQL. Every statement for a person is bounded by their
/// cluster.
@Component
class SeasonFileStore {

  private final JdbcClient sql;

  SeasonFileStore(JdbcClient sql) {
    this.sql = sql;
  }

  void add(SeasonFile file, ClusterId cluster, String content, Instant now) {
    sql.sql(
            """
            insert into dry_run_file
              (id, cluster, name, content, lines, first_day, last_day, brought_at)
            values (:id, :cluster, :name, :content, :lines, :first, :last, :now)
            """)
        .param("id", file.id().value())
        .param("cluster", cluster.value())
        .param("name", file.name())
        .param("content", content)
        .param("lines", file.lines())
        .param("first", file.first())
        .param("last", file.last())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<SeasonFile> find(SeasonFileId id, ClusterId cluster) {
    return sql.sql(
            """
            select id, name, lines, first_day, last_day
            from dry_run_file where id = :id and cluster = :cluster
            """)
        .param("id", id.value())
        .param("cluster", cluster.value())
        .query(SeasonFileStore::file)
        .optional();
  }

  /// The lines of one that somebody has found before; empty when it has been forgotten since.
  Optional<String> content(SeasonFileId id) {
    return sql.sql("select content from dry_run_file where id = :id")
        .param("id", id.value())
        .query(String.class)
        .optional();
  }

  void forgetBefore(Instant moment) {
    sql.sql("delete from dry_run_file where brought_at < :moment")
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static SeasonFile file(ResultSet row, int index) throws SQLException {
    return new SeasonFile(
        new SeasonFileId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getInt("lines"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class));
  }
}
