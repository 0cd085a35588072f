package org.entente.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import javax.sql.DataSource;
import org.entente.DatabaseTest;
import org.entente.TestClock;
import org.junit.jupiter.api.Test;

@DatabaseTest(perMethod = true)
class MailScheduleTest {

  private static final int PATIENCE_MILLISECONDS = 20_000;

  private final DataSource database;
  private final TestClock clock;
  private final MailFixture mails;
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  MailScheduleTest(DataSource database, TestClock clock) {
    this.database = database;
    this.clock = clock;
    this.mails = new MailFixture(database, clock);
  }

  @Test
  void mailsLeaveByThemselvesOnceEach() throws Exception {
    server.start();
    mails.write("head@company.example", 25);
    MailDelivery delivery = mails.delivery(server.getSmtp().getPort());
    Scheduler scheduler =
        Scheduler.create(database)
            .startTasks(MailSchedule.task(delivery::deliverNext))
            .pollingInterval(Duration.ofMillis(100))
            .build();
    try {
      scheduler.start();
      assertThat(server.waitForIncomingEmail(PATIENCE_MILLISECONDS, 25)).isTrue();
      MimeMessage first = server.getReceivedMessages()[0];
      assertThat(first.getSubject()).startsWith("Accusé n°");
      assertThat(first.getFrom()[0].toString()).isEqualTo(MailFixture.FROM);
    } finally {
      scheduler.stop();
      assertThat(server.getReceivedMessages()).hasSize(25);
      server.stop();
    }
    assertThat(mails.unsent()).isZero();
    assertThat(mails.outcomes()).hasSize(25).containsOnly("ACCEPTED");
  }

  @Test
  void aLetterThatComesRegularlySaysInItsHeadWhereItIsStopped() throws Exception {
    server.start();
    try {
      String address = "https://entente.example/weekly-letter/" + "0123456789".repeat(4) + "/pause";
      mails.write(
          Purpose.of("letter", "secure"),
          MailFixture.mail("head@company.example", 1).withUnsubscribe(address));
      mails.write(
          Purpose.of("letter", "demo"),
          MailFixture.mail("demo@company.example", 2)
              .withUnsubscribe(address.replace("https:", "http:")));
      mails.write("plain@company.example", 1);
      MailDelivery delivery = mails.delivery(server.getSmtp().getPort());
      while (delivery.deliverNext()) {}
      MimeMessage secure = received("head@company.example");
      assertThat(secure.getHeader("List-Unsubscribe")).containsExactly("<" + address + ">");
      assertThat(secure.getHeader("List-Unsubscribe-Post"))
          .containsExactly("List-Unsubscribe=One-Click");
      MimeMessage demo = received("demo@company.example");
      assertThat(demo.getHeader("List-Unsubscribe")).hasSize(1);
      assertThat(demo.getHeader("List-Unsubscribe-Post")).as("RFC 8058 asks for https").isNull();
      assertThat(received("plain@company.example").getHeader("List-Unsubscribe")).isNull();
    } finally {
      server.stop();
    }
  }

  private MimeMessage received(String recipient) throws Exception {
    for (MimeMessage message : server.getReceivedMessages()) {
      if (message.getAllRecipients()[0].toString().equals(recipient)) {
        return message;
      }
    }
    throw new AssertionError("No mail to " + recipient);
  }

  @Test
  void aMailWaitsWhileTheServerIsAwayAndLeavesLater() {
    server.start();
    int port = server.getSmtp().getPort();
    server.stop();
    mails.write("head@company.example", 1);
    MailDelivery delivery = mails.delivery(port);
    assertThat(delivery.deliverNext()).isTrue();
    assertThat(mails.unsent()).isEqualTo(1);
    assertThat(delivery.deliverNext()).as("at once again").isFalse();

    GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    back.start();
    try {
      clock.advance(Duration.ofMinutes(2));
      assertThat(delivery.deliverNext()).isTrue();
      assertThat(back.getReceivedMessages()).hasSize(1);
    } finally {
      back.stop();
    }
    assertThat(mails.unsent()).isZero();
    assertThat(mails.outcomes()).containsExactly("POSTPONED", "ACCEPTED");
  }

  @Test
  void aMailThatCameTooLateDoesNotLeave() {
    server.start();
    try {
      mails.write(
          Purpose.of("sign-in", "one"),
          MailFixture.mail("head@company.example", 1)
              .usefulUntil(clock.instant().plus(Duration.ofMinutes(15))));
      clock.advance(Duration.ofMinutes(15));
      assertThat(mails.delivery(server.getSmtp().getPort()).deliverNext()).isFalse();
      assertThat(server.getReceivedMessages()).isEmpty();
    } finally {
      server.stop();
    }
  }
}
