package org.entente.platform.mail;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/// An outbox and the way out of it, for tests to stand on.
final class MailFixture {

  static final String FROM = "cluster@entente.example";

  private final DataSource database;
  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Outbox outbox;

  MailFixture(DataSource database, Clock clock) {
    this.database = database;
    this.sql = JdbcClient.create(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    this.clock = clock;
    this.outbox = new Outbox(sql, clock);
  }

  Outbox outbox() {
    return outbox;
  }

  /// The way out, to a server on this machine.
  MailDelivery delivery(int port) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.setDefaultEncoding("UTF-8");
    return new MailDelivery(
        new DeliveryStore(sql),
        new MailServer(sender, FROM),
        new JdbcTransactionManager(database),
        clock);
  }

  /// Writes some mails to that address.
  void write(String to, int count) {
    transaction.executeWithoutResult(
        _ -> {
          for (int number = 1; number <= count; number++) {
            outbox.send(Purpose.of("test", UUID.randomUUID()), mail(to, number));
          }
        });
  }

  boolean write(Purpose purpose, Mail mail) {
    return Objects.requireNonNull(transaction.execute(_ -> outbox.send(purpose, mail)));
  }

  static Mail mail(String to, int number) {
    return new Mail(
        to,
        "Accusé n° " + number,
        "Voilà, c’est noté.",
        "<p>Voilà, c’est noté.</p>",
        "fr",
        null,
        null,
        null);
  }

  int unsent() {
    return sql.sql("select count(*) from mail_outbox where sent_at is null")
        .query(Integer.class)
        .single();
  }

  /// The outcomes of all attempts, first to last.
  java.util.List<String> outcomes() {
    return sql.sql("select coalesce(outcome, 'BEGUN') from mail_attempt order by mail, number")
        .query(String.class)
        .list();
  }
}
