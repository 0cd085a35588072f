package org.entente.platform.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.entente.platform.France;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
              forgotten_at = :now
            where forgotten_at is null and coalesce(sent_at, written_at) < :before
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }

  @Configuration(proxyBeanMethods = false)
  static class Schedule {

    @Bean
    RecurringTask<Void> forgetMailsTask(ForgetMails mails) {
      return Tasks.recurring("mail-forget", Schedules.daily(France.ZONE, LocalTime.of(3, 10)))
          .execute((_, _) -> mails.forget());
    }
  }
}
