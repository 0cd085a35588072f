package org.entente.platform.checks;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether mails leave: none given up, none waiting for long.
final class CheckWaitingMails implements Check {

  private static final Duration LONG = Duration.ofMinutes(30);
  private static final Duration RECENT = Duration.ofDays(7);

  private final JdbcClient sql;
  private final Clock clock;

  CheckWaitingMails(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "outbox";
  }

  @Override
  public Finding look() {
    int waiting = count("sent_at is null and given_up_at is null and written_at < :moment", LONG);
    if (waiting > 0) {
      return Finding.broken(name(), "waiting", waiting);
    }
    int givenUp = count("given_up_at >= :moment and sent_at is null", RECENT);
    return givenUp > 0 ? Finding.doubtful(name(), "given-up", givenUp) : Finding.sound(name());
  }

  private int count(String condition, Duration ago) {
    return sql.sql(
            """
            select count(*) from mail_outbox
            where forgotten_at is null and coalesce(useful_until > :now, true) and\s"""
                + condition)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("moment", clock.instant().minus(ago).atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }
}
