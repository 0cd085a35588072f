package org.entente.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The outbox and its attempts in PostgreSQL, as delivery sees them.
@Component
class DeliveryStore {

  private final JdbcClient sql;

  DeliveryStore(JdbcClient sql) {
    this.sql = sql;
  }

  /// A mail whose row this transaction holds.
  ///
  /// @param tries how many of its tries failed so far
  /// @param attempts how many attempts there were
  record Held(Outbox.Written written, int tries, int attempts) {}

  /// Takes hold of the mail that has waited longest and that nobody else holds. Attempts may still
  /// be written beside it: it is not held against keys.
  Optional<Held> hold(Instant now) {
    return sql.sql(
            """
            select o.*, (select coalesce(max(number), 0) from mail_attempt where mail = o.id) attempts
            from mail_outbox o
            where sent_at is null and given_up_at is null and forgotten_at is null
              and not_before <= :now and useful_until > :now
            order by written_at
            limit 1
            for no key update of o skip locked
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(DeliveryStore::held)
        .optional();
  }

  private static Held held(ResultSet row, int index) throws SQLException {
    return new Held(MailRows.written(row, index), row.getInt("tries"), row.getInt("attempts"));
  }

  void begin(UUID mail, int number, Instant now) {
    sql.sql("insert into mail_attempt (mail, number, begun_at) values (:mail, :number, :now)")
        .param("mail", mail)
        .param("number", number)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Attempts that whoever made them did not live to end.
  ///
  /// @return how many there were
  int endForgotten(UUID mail, Instant now) {
    return sql.sql(
            """
            update mail_attempt set ended_at = :now, outcome = 'UNKNOWN'
            where mail = :mail and outcome is null
            """)
        .param("mail", mail)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Records the end of an attempt, also of one that came to nothing before it was begun.
  void end(UUID mail, int number, String outcome, @Nullable String answer, Instant now) {
    sql.sql(
            """
            insert into mail_attempt (mail, number, begun_at, ended_at, outcome, answer)
            values (:mail, :number, :now, :now, :outcome, :answer)
            on conflict (mail, number) do update
            set ended_at = excluded.ended_at, outcome = excluded.outcome, answer = excluded.answer
            """)
        .param("mail", mail)
        .param("number", number)
        .param("outcome", outcome)
        .param("answer", answer)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void sent(UUID mail, Instant now) {
    sql.sql("update mail_outbox set sent_at = :now where id = :mail")
        .param("mail", mail)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void postpone(UUID mail, int tries, Instant until) {
    sql.sql("update mail_outbox set tries = :tries, not_before = :until where id = :mail")
        .param("mail", mail)
        .param("tries", tries)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }

  void giveUp(UUID mail, int tries, Instant now) {
    sql.sql("update mail_outbox set tries = :tries, given_up_at = :now where id = :mail")
        .param("mail", mail)
        .param("tries", tries)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
