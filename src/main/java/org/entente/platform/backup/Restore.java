package org.entente.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.entente.platform.backup.BackupRefused.Reason;
import org.entente.platform.backup.Manifest.TableCopy;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Fills an empty database from a backup: first the tables of that time, then all their
/// rows in one transaction. The next start of Entente migrates them further.
public final class Restore {

  private record ForeignKey(String table, String name, String definition) {}

  /// @throws BackupRefused before anything was changed
  public void from(Path file, DataSource database) throws IOException, SQLException {
    try (BackupFile backup = BackupFile.open(file)) {
      requireKnown(backup.manifest());
      try (Connection connection = database.getConnection()) {
        // One connection for both: the server counts one that was just closed for a moment longer.
        JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        requireEmpty(sql, backup.manifest());
        requireAlone(sql);
      }
      Flyway.configure()
          .dataSource(database)
          .target(MigrationVersion.fromVersion(backup.manifest().migration()))
          .load()
          .migrate();
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        fill(connection, backup);
        connection.commit();
      }
    }
  }

  private static void requireKnown(Manifest manifest) throws IOException {
    Resource[] migrations =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:db/migration/V%s__*.sql".formatted(manifest.migration()));
    if (migrations.length == 0) {
      throw new BackupRefused(Reason.NEWER, manifest.migration());
    }
  }

  private static void requireAlone(JdbcClient sql) {
    long others =
        sql.sql(
                """
                select count(*) from pg_stat_activity
                where datname = current_database() and backend_type = 'client backend'
                  and pid <> pg_backend_pid()
                """)
            .query(Long.class)
            .single();
    if (others > 0) {
      throw new BackupRefused(Reason.IN_USE, others);
    }
  }

  /// Empty is a database without tables, or with the tables of the backup's own version and nobody
  /// in them, as a restore that was cut short leaves it.
  private static void requireEmpty(JdbcClient sql, Manifest manifest) {
    List<String> tables =
        sql.sql("select tablename from pg_tables where schemaname = 'public' order by 1")
            .query(String.class)
            .list();
    if (tables.isEmpty()) {
      return;
    }
    if (!tables.containsAll(List.of("flyway_schema_history", "account", "cluster"))) {
      throw new BackupRefused(Reason.NOT_EMPTY, tables.getFirst());
    }
    boolean used =
        sql.sql("select exists (select from account) or exists (select from cluster)")
            .query(Boolean.class)
            .single();
    boolean later =
        sql.sql("select exists (select from flyway_schema_history where version::int > :version)")
            .param("version", Integer.parseInt(manifest.migration()))
            .query(Boolean.class)
            .single();
    if (used || later) {
      throw new BackupRefused(Reason.NOT_EMPTY, used ? "account" : "flyway_schema_history");
    }
  }

  private static void fill(Connection connection, BackupFile backup)
      throws IOException, SQLException {
    JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    CopySettings.apply(sql);
    Map<String, List<String>> here = new Tables(sql).columns();
    requireSameTables(here, backup.manifest());
    List<ForeignKey> keys = foreignKeys(sql);
    for (ForeignKey key : keys) {
      change(sql, key.table(), "drop constraint " + Tables.quoted(key.name()));
    }
    here.keySet().forEach(table -> change(sql, table, "disable trigger user"));
    sql.sql("truncate " + Tables.quoted(List.copyOf(here.keySet()))).update();
    CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
    for (TableCopy table : backup.manifest().tables()) {
      copy(copies, backup, table);
    }
    here.keySet().forEach(table -> change(sql, table, "enable trigger user"));
    // Which also compares every reference with what it leads to.
    for (ForeignKey key : keys) {
      change(
          sql,
          key.table(),
          "add constraint %s %s".formatted(Tables.quoted(key.name()), key.definition()));
    }
    backup
        .manifest()
        .sequences()
        .forEach(
            (sequence, next) ->
                sql.sql("select setval(cast(:sequence as regclass), :next, false)")
                    .param("sequence", "public." + Tables.quoted(sequence))
                    .param("next", next)
                    .query(Long.class)
                    .single());
  }

  private static void requireSameTables(Map<String, List<String>> here, Manifest manifest) {
    for (TableCopy table : manifest.tables()) {
      if (!table.columns().equals(here.get(table.table()))) {
        throw new BackupRefused(Reason.DAMAGED, table.entry());
      }
    }
    if (here.size() != manifest.tables().size()) {
      throw new BackupRefused(Reason.DAMAGED, Manifest.ENTRY);
    }
  }

  private static void copy(CopyManager copies, BackupFile backup, TableCopy table)
      throws IOException, SQLException {
    try (InputStream rows = backup.rows(table)) {
      long read =
          copies.copyIn(
              "copy %s (%s) from stdin"
                  .formatted(Tables.quoted(table.table()), Tables.quoted(table.columns())),
              rows);
      if (read != table.rows()) {
        throw new BackupRefused(Reason.DAMAGED, table.entry());
      }
    }
  }

  private static List<ForeignKey> foreignKeys(JdbcClient sql) {
    return sql.sql(
            """
            select c.relname, k.conname, pg_get_constraintdef(k.oid)
            from pg_constraint k join pg_class c on c.oid = k.conrelid
            where k.contype = 'f' and k.connamespace = 'public'::regnamespace
            """)
        .query((row, _) -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  private static void change(JdbcClient sql, String table, String what) {
    sql.sql("alter table %s %s".formatted(Tables.quoted(table), what)).update();
  }
}
