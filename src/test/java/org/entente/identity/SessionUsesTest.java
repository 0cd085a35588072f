package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.entente.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class SessionUsesTest {

  private static final Instant BEGIN = Instant.parse("2014-06-04T10:00:00Z");
  private static final int SECONDS = 60 * 24 * 3600;

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final SessionUses uses;

  SessionUsesTest(JdbcClient sql, TransactionTemplate transaction) {
    this.sql = sql;
    this.transaction = transaction;
    this.uses = new SessionUses(sql);
  }

  @BeforeEach
  void twoSessions() {
    sql.sql("delete from spring_session").update();
    session("one");
    session("other");
  }

  @AfterEach
  void stop() {
    uses.destroy();
  }

  @Test
  void manyUsesAreWrittenTogetherAndMoveTheEnd() {
    uses.note("one", BEGIN.plusSeconds(90));
    uses.note("other", BEGIN.plusSeconds(120));
    uses.note("one", BEGIN.plusSeconds(180));
    uses.note("gone", BEGIN.plusSeconds(200));
    assertThat(lastUse("one")).as("not yet written").isEqualTo(BEGIN);
    uses.write();
    assertThat(lastUse("one")).isEqualTo(BEGIN.plusSeconds(180));
    assertThat(lastUse("other")).isEqualTo(BEGIN.plusSeconds(120));
    assertThat(moment("expiry_time", "one")).isEqualTo(BEGIN.plusSeconds(180 + SECONDS));
  }

  @Test
  void anEarlierUseDoesNotUndoALaterOneOfAnotherServer() {
    uses.note("one", BEGIN.minusSeconds(5));
    uses.write();
    assertThat(lastUse("one")).isEqualTo(BEGIN);
  }

  @Test
  void aSessionThatIsBeingWrittenIsNotWaitedFor() {
    transaction.executeWithoutResult(
        _ -> {
          sql.sql("update spring_session set principal_name = 'x' where session_id = 'one'")
              .update();
          uses.note("one", BEGIN.plusSeconds(90));
          uses.note("other", BEGIN.plusSeconds(90));
          elsewhere(uses::write);
        });
    assertThat(lastUse("one")).isEqualTo(BEGIN);
    assertThat(lastUse("other")).isEqualTo(BEGIN.plusSeconds(90));
  }

  @Test
  void whatWasNotedIsWrittenAtTheEnd() {
    uses.note("one", BEGIN.plusSeconds(90));
    uses.destroy();
    assertThat(lastUse("one")).isEqualTo(BEGIN.plusSeconds(90));
  }

  private static void elsewhere(Runnable work) {
    Thread thread = Thread.ofVirtual().start(work);
    try {
      thread.join();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interruption);
    }
  }

  private void session(String id) {
    sql.sql(
            """
            insert into spring_session (primary_id, session_id, creation_time, last_access_time,
              max_inactive_interval, expiry_time)
            values (:id, :id, :now, :now, :seconds, :now + 1)
            """)
        .param("id", id)
        .param("now", BEGIN.toEpochMilli())
        .param("seconds", SECONDS)
        .update();
  }

  private Instant lastUse(String id) {
    return moment("last_access_time", id);
  }

  private Instant moment(String column, String id) {
    return Instant.ofEpochMilli(
        sql.sql("select " + column + " from spring_session where session_id = :id")
            .param("id", id)
            .query(Long.class)
            .single());
  }
}
