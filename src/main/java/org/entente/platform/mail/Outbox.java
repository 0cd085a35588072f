package org.entente.platform.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.platform.Uuids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where mails wait until they leave. A mail is written in the transaction that causes it: when
/// that
/// rolls back, the mail was never there.
@Component
public class Outbox {

  private final JdbcClient sql;
  private final Clock clock;

  Outbox(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// Writes a mail into the current transaction, unless one was written for this purpose before.
  ///
  /// @return whether it was written now
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean send(Purpose purpose, Mail mail) {
    Instant until = mail.usefulUntil();
    return sql.sql(
                """
                insert into mail_outbox (id, purpose, recipient, subject, body, html, calendar,
                  unsubscribe, language, written_at, useful_until)
                values (:id, :purpose, :to, :subject, :text, :html, :calendar, :unsubscribe,
                  :language, :now, coalesce(cast(:until as timestamptz), 'infinity'))
                on conflict (purpose) do nothing
                """)
            .param("id", Uuids.next())
            .param("purpose", purpose.key())
            .param("to", mail.to())
            .param("subject", mail.subject())
            .param("text", mail.text())
            .param("html", mail.html())
            .param("calendar", mail.calendar())
            .param("unsubscribe", mail.unsubscribe())
            .param("language", mail.language())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Whether a mail was written for this purpose, so that nobody has to compose it again.
  public boolean has(Purpose purpose) {
    return sql.sql("select exists (select from mail_outbox where purpose = :purpose)")
        .param("purpose", purpose.key())
        .query(Boolean.class)
        .single();
  }

  /// A mail as it lies in the outbox.
  ///
  /// @param sentAt when it left, or null while it waits
  public record Written(UUID id, Mail mail, Instant writtenAt, @Nullable Instant sentAt) {}

  /// The latest mails, newest first: for the demo's mailbox, which takes the place of SMTP.
  public List<Written> latest(int limit) {
    return sql.sql(
            """
            select * from mail_outbox
            where forgotten_at is null
            order by written_at desc, id desc
            limit :limit
            """)
        .param("limit", limit)
        .query(MailRows::written)
        .list();
  }

  /// One mail, as long as its text is kept.
  public Optional<Written> find(UUID id) {
    return sql.sql("select * from mail_outbox where id = :id and forgotten_at is null")
        .param("id", id)
        .query(MailRows::written)
        .optional();
  }
}
