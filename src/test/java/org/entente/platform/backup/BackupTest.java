package org.entente.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.entente.DatabaseTest;
import org.entente.TestClock;
import org.entente.TestDatabase;
import org.entente.clusters.ClustersFixture;
import org.entente.platform.backup.BackupRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest(perMethod = true)
class BackupTest {

  @TempDir private Path folder;

  @Test
  void everyTableComesBackAsItWas(TestDatabase source, TestClock clock)
      throws IOException, SQLException {
    Path file = backup(source, clock);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (TestDatabase target = TestDatabase.create()) {
      new Restore().from(file, plain(target));
      assertThat(contents(target.sql())).isEqualTo(contents(source.sql()));
      assertThat(target.sql().sql("select count(*) from cluster").query(Long.class).single())
          .isPositive();
      assertThat(new Tables(target.sql()).sequences())
          .isEqualTo(new Tables(source.sql()).sequences());
      assertThat(foreignKeys(target)).isPositive().isEqualTo(foreignKeys(source));
    }
  }

  @Test
  void aDatabaseThatIsUsedIsLeftAlone(TestDatabase source, TestClock clock)
      throws IOException, SQLException {
    Path file = backup(source, clock);
    Map<String, String> before = contents(source.sql());
    try (TestDatabase used = TestDatabase.create()) {
      new ClustersFixture(used.sql(), clock).frenchSouthDigital();
      Map<String, String> theirs = contents(used.sql());
      refused(file, used, Reason.NOT_EMPTY);
      assertThat(contents(used.sql())).isEqualTo(theirs).isNotEqualTo(before);
    }
  }

  @Test
  void aDamagedOrTruncatedFileIsRefused(TestDatabase source, TestClock clock)
      throws IOException, SQLException {
    byte[] whole = Files.readAllBytes(backup(source, clock));
    Path file = folder.resolve("damaged.zip");
    try (TestDatabase target = TestDatabase.create()) {
      for (int length : new int[] {0, 10, whole.length / 2, whole.length - 1}) {
        Files.write(file, Arrays.copyOf(whole, length));
        refused(file, target, Reason.DAMAGED);
      }
      byte[] altered = whole.clone();
      altered[60] ^= 1;
      Files.write(file, altered);
      refused(file, target, Reason.DAMAGED);
    }
  }

  @Test
  void aBackupOfALaterVersionIsRefused(TestDatabase source, TestClock clock)
      throws IOException, SQLException {
    source
        .sql()
        .sql(
            """
            insert into flyway_schema_history
              (installed_rank, version, description, type, script, installed_by, execution_time, success)
            select max(installed_rank) + 1, '899', 'later', 'SQL', 'later', 'later', 1, true
            from flyway_schema_history
            """)
        .update();
    Path file = backup(source, clock);
    try (TestDatabase target = TestDatabase.create()) {
      refused(file, target, Reason.NEWER);
    }
  }

  @Test
  void nothingIsRestoredWhereSomebodyIsConnected(TestDatabase source, TestClock clock)
      throws IOException, SQLException {
    Path file = backup(source, clock);
    try (TestDatabase target = TestDatabase.create();
        Connection other = plain(target).getConnection()) {
      assertThat(other.isValid(1)).isTrue();
      refused(file, target, Reason.IN_USE);
    }
  }

  private static void refused(Path file, TestDatabase target, Reason reason) {
    assertThatThrownBy(() -> new Restore().from(file, plain(target)))
        .isInstanceOfSatisfying(
            BackupRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private Path backup(TestDatabase source, TestClock clock) throws IOException, SQLException {
    ClustersFixture fixture = new ClustersFixture(source.sql(), clock);
    fixture.staff(fixture.digitalPlace(), "staff@entreprise.example");
    Path file = folder.resolve("backup.zip");
    new BackUp(clock).to(plain(source), file);
    return file;
  }

  private static PGSimpleDataSource plain(TestDatabase database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(database.url());
    source.setUser("postgres");
    return source;
  }

  /// Count and hash of each table's rows, computed by PostgreSQL.
  private static Map<String, String> contents(JdbcClient sql) {
    Map<String, String> contents = new TreeMap<>();
    for (String table : new Tables(sql).columns().keySet()) {
      contents.put(
          table,
          sql.sql(
                  "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
                      + " from %s t".formatted(Tables.quoted(table)))
              .query(String.class)
              .single());
    }
    return contents;
  }

  private static long foreignKeys(TestDatabase database) {
    return database
        .sql()
        .sql("select count(*) from pg_constraint where contype = 'f' and convalidated")
        .query(Long.class)
        .single();
  }
}
