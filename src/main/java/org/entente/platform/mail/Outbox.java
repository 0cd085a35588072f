package org.entente.platform.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.entente.platform.Uuids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where mails wait until they leave. A mail is written in the transaction that causes it: when
/// that rolls
/// back, the mail was never there.
@Component
public class Outbox {

  private final JdbcClient sql;
  private final Clock clock;

  Outbox(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// Writes a mail into the current transaction.
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(Mail mail) {
    sql.sql(
            """
            insert into mail_outbox (id, recipient, subject, body, language, written_at)
            values (:id, :to, :subject, :text, :language, :now)
            """)
        .param("id", Uuids.next())
        .param("to", mail.to())
        .param("subject", mail.subject())
        .param("text", mail.text())
        .param("language", mail.language())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// A mail as it lies in the outbox.
  ///
  /// @param sentAt when it left, or null while it waits
  public record Written(UUID id, Mail mail, Instant writtenAt, @Nullable Instant sentAt) {}

  /// The latest mails, newest first: for the demo's mailbox, which takes the place of SMTP.
  public List<Written> latest(int limit) {
    return sql.sql(
            """
            select id, recipient, subject, body, language, written_at, sent_at
            from mail_outbox
            order by written_at desc, id desc
            limit :limit
            """)
        .param("limit", limit)
        .query(
            (row, _) -> {
              java.sql.Timestamp sent = row.getTimestamp("sent_at");
              return new Written(
                  row.getObject("id", UUID.class),
                  new Mail(
                      row.getString("recipient"),
                      row.getString("subject"),
                      row.getString("body"),
                      row.getString("language")),
                  row.getTimestamp("written_at").toInstant(),
                  sent == null ? null : sent.toInstant());
            })
        .list();
  }
}
