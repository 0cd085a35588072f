package org.entente.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Forgets whom mails went to and what they said, thirty days after they left, or after they were
/// written where they never did. What they were for stays for another year, so that nothing is
/// written twice.
@Component
public class ForgetMails {

  /// How long a mail can be read.
  public static final Duration KEPT = Duration.ofDays(30);

  private static final Duration PURPOSE_KEPT = Duration.ofDays(400);

  private final JdbcClient sql;
  private final Clock clock;

  ForgetMails(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// @return how many mails were forgotten
  @Transactional
  public int forget() {
    Instant now = clock.instant();
    sql.sql(
            """
            delete from mail_attempt
            where mail in (
              select id from mail_outbox
              where forgotten_at is null and coalesce(sent_at, written_at) < :before)
            """)
        .param("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
    sql.sql("delete from mail_outbox where written_at < :before")
        .param("before", now.minus(PURPOSE_KEPT).atOffset(ZoneOffset.UTC))
        .update();
    return sql.sql(
            """
            update mail_outbox
            set recipient = '', subject = '', body = '', html = null, calendar = null,
              unsubscribe = null, forgotten_at = :now
            where forgotten_at is null and coalesce(sent_at, written_at) < :before
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Forgets what was written to somebody, also what has not left.
  @Transactional
  public void forget(String recipient) {
    sql.sql(
            """
            delete from mail_attempt
            where mail in (select id from mail_outbox where recipient = :to and forgotten_at is null)
            """)
        .param("to", recipient)
        .update();
    sql.sql(
            """
            update mail_outbox
            set recipient = '', subject = '', body = '', html = null, calendar = null,
              unsubscribe = null, forgotten_at = :now
            where recipient = :to and forgotten_at is null
            """)
        .param("to", recipient)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
