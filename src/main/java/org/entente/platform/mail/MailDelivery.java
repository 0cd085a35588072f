package org.entente.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes mails from the outbox to the SMTP server, where one is configured (`spring.mail.host`).
///
/// Several servers may do so at once: each takes rows that no other holds. A mail that the server
/// refuses
/// waits longer each time, and after ten tries stays for a person to look at.
@Component
@ConditionalOnProperty("spring.mail.host")
public class MailDelivery {

  private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);
  private static final int BATCH = 20;
  private static final int TRIES = 10;

  private final JdbcClient sql;
  private final JavaMailSender sender;
  private final Clock clock;
  private final String from;

  MailDelivery(
      JdbcClient sql,
      JavaMailSender sender,
      Clock clock,
      @Value("${entente.mail.from:entente@localhost}") String from) {
    this.sql = sql;
    this.sender = sender;
    this.clock = clock;
    this.from = from;
  }

  /// Sends what waits.
  ///
  /// @return how many mails it tried, so that the caller goes on until there is none
  @Transactional
  public int deliver() {
    List<Waiting> waiting =
        sql.sql(
                """
                select id, recipient, subject, body, language, tries
                from mail_outbox
                where sent_at is null and tries < :tries and not_before <= :now
                order by written_at
                limit :batch
                for update skip locked
                """)
            .param("tries", TRIES)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("batch", BATCH)
            .query(MailDelivery::waiting)
            .list();
    waiting.forEach(this::deliver);
    return waiting.size();
  }

  private void deliver(Waiting waiting) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(from);
    message.setTo(waiting.mail().to());
    message.setSubject(waiting.mail().subject());
    message.setText(waiting.mail().text());
    try {
      sender.send(message);
      sql.sql("update mail_outbox set sent_at = :now where id = :id")
          .param("now", clock.instant().atOffset(ZoneOffset.UTC))
          .param("id", waiting.id())
          .update();
    } catch (MailException failure) {
      log.warn(
          "Mail {} was not accepted, try {}: {}",
          waiting.id(),
          waiting.tries() + 1,
          failure.getMessage());
      sql.sql(
              """
              update mail_outbox
              set tries = tries + 1, not_before = :now + interval '1 minute' * power(2, tries)
              where id = :id
              """)
          .param("now", clock.instant().atOffset(ZoneOffset.UTC))
          .param("id", waiting.id())
          .update();
    }
  }

  private static Waiting waiting(ResultSet row, int index) throws SQLException {
    return new Waiting(
        row.getObject("id", UUID.class),
        new Mail(
            row.getString("recipient"),
            row.getString("subject"),
            row.getString("body"),
            row.getString("language")),
        row.getInt("tries"));
  }

  private record Waiting(UUID id, Mail mail, int tries) {}
}
