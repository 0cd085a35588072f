package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class DatabaseTestTest {

  private final JdbcClient sql;

  DatabaseTestTest(JdbcClient sql) {
    this.sql = sql;
  }

  @Test
  void theDatabaseIsMigratedAndEmpty() {
    assertThat(count(sql)).isZero();
    assertThat(sql.sql("select plain('Sète')").query(String.class).single()).isEqualTo("sete");
  }

  @Test
  void argumentsOfAMethodSeeTheSameDatabase(JdbcClient other, TransactionTemplate transaction) {
    transaction.executeWithoutResult(
        status -> {
          other.sql("create table left_behind ()").update();
          status.setRollbackOnly();
        });
    assertThat(database(other)).isEqualTo(database(sql));
  }

  @Test
  void theClockStandsUntilItIsMoved(TestClock clock) {
    clock.advance(Duration.ofDays(1));
    assertThat(clock.instant()).isEqualTo(TestClock.START.plus(Duration.ofDays(1)));
    clock.set("2026-06-04T12:30");
    assertThat(clock.instant()).isEqualTo("2026-06-04T10:30:00Z");
  }

  @Nested
  class Inside {

    @Test
    void nestedTestsShareTheDatabase(JdbcClient nested) {
      assertThat(database(nested)).isEqualTo(database(sql));
    }
  }

  private static String database(JdbcClient sql) {
    return sql.sql("select current_database()").query(String.class).single();
  }

  private static long count(JdbcClient sql) {
    return sql.sql("select count(*) from mail_outbox").query(Long.class).single();
  }
}
