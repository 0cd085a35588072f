package org.entente.platform.backup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which backups were taken, so that somebody can be told when there is none. Where their files are
/// now, nobody here knows.
public final class BackupsTaken {

  private final JdbcClient sql;

  public BackupsTaken(JdbcClient sql) {
    this.sql = sql;
  }

  /// A backup.
  ///
  /// @param bytes the size of its file
  public record Taken(Instant at, long bytes) {}

  /// Notes one, once it is complete. A database of an earlier version, which is backed up before it
  /// is brought up to date, has no place for it yet and is left as it is.
  void note(Instant at, long bytes) {
    if (isThere()) {
      sql.sql("insert into backup_taken (taken_at, bytes) values (:at, :bytes)")
          .param("at", at.atOffset(ZoneOffset.UTC))
          .param("bytes", bytes)
          .update();
    }
  }

  /// The latest first.
  public List<Taken> latest(int most) {
    return sql.sql(
            "select taken_at, bytes from backup_taken order by taken_at desc, id desc limit :most")
        .param("most", most)
        .query(
            (row, _) -> new Taken(row.getTimestamp("taken_at").toInstant(), row.getLong("bytes")))
        .list();
  }

  private boolean isThere() {
    return sql.sql("select to_regclass('backup_taken') is not null").query(Boolean.class).single();
  }
}
