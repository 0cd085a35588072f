package org.entente.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.entente.DatabaseTest;
import org.entente.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest(perMethod = true)
class MailScheduleTest {

  private static final int PATIENCE_MILLISECONDS = 20_000;

  private final JdbcClient sql;
  private final DataSource database;
  private final TransactionTemplate transaction;
  private final TestClock clock;
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  MailScheduleTest(
      JdbcClient sql, DataSource database, TransactionTemplate transaction, TestClock clock) {
    this.sql = sql;
    this.database = database;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Test
  void mailsLeaveByThemselvesOnceEach() throws Exception {
    server.start();
    write(25);
    Scheduler scheduler =
        Scheduler.create(database)
            .startTasks(MailSchedule.task(this::deliver))
            .pollingInterval(Duration.ofMillis(100))
            .build();
    try {
      scheduler.start();
      assertThat(server.waitForIncomingEmail(PATIENCE_MILLISECONDS, 25)).isTrue();
      MimeMessage first = server.getReceivedMessages()[0];
      assertThat(first.getSubject()).startsWith("Accusé n°");
      assertThat(first.getFrom()[0].toString()).isEqualTo("cluster@entente.example");
      assertThat(GreenMailUtil.getBody(first)).isNotBlank();
    } finally {
      scheduler.stop();
      assertThat(server.getReceivedMessages()).hasSize(25);
      server.stop();
    }
    assertThat(waiting()).isZero();
  }

  @Test
  void aMailWaitsWhileTheServerIsAwayAndLeavesLater() {
    server.start();
    int port = server.getSmtp().getPort();
    server.stop();
    write(1);
    deliver(port);
    assertThat(waiting()).isEqualTo(1);
    assertThat(deliver(port)).as("at once again").isZero();

    GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    back.start();
    try {
      clock.advance(Duration.ofMinutes(2));
      assertThat(deliver(port)).isEqualTo(1);
      assertThat(back.getReceivedMessages()).hasSize(1);
    } finally {
      back.stop();
    }
    assertThat(waiting()).isZero();
  }

  private int deliver() {
    return deliver(server.getSmtp().getPort());
  }

  private int deliver(int port) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.setDefaultEncoding("UTF-8");
    MailDelivery delivery = new MailDelivery(sql, sender, clock, "cluster@entente.example");
    return Objects.requireNonNull(transaction.execute(_ -> delivery.deliver()));
  }

  private void write(int count) {
    Outbox outbox = new Outbox(sql, clock);
    transaction.executeWithoutResult(
        _ -> {
          for (int number = 1; number <= count; number++) {
            outbox.send(
                new Mail(
                    "head@company.example", "Accusé n° " + number, "Voilà, c’est noté.", "fr"));
          }
        });
  }

  private int waiting() {
    return sql.sql("select count(*) from mail_outbox where sent_at is null")
        .query(Integer.class)
        .single();
  }
}
