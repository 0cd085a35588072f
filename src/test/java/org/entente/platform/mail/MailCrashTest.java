package org.entente.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.entente.DatabaseTest;
import org.entente.TestClock;
import org.entente.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What arrives when delivery ends between the server's acceptance and our knowing of it.
@DatabaseTest(perMethod = true)
class MailCrashTest {

  private final TestDatabase database;
  private final JdbcClient sql;
  private final TestClock clock;
  private final MailFixture mails;
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  MailCrashTest(TestDatabase database, DataSource pool, JdbcClient sql, TestClock clock) {
    this.database = database;
    this.sql = sql;
    this.clock = clock;
    this.mails = new MailFixture(pool, clock);
  }

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aMailWhoseSenderWasKilledGoesOutAgainUnderTheSameName() throws Exception {
    mails.write("head@company.example", 1);
    try (Relay relay = new Relay(server.getSmtp().getPort(), false)) {
      Process child = ChildDelivery.start(database.url(), relay.port());
      relay.awaitAcceptance();
      assertThat(mails.delivery(server.getSmtp().getPort()).deliverNext())
          .as("while its sender lives, nobody else takes it")
          .isFalse();
      ChildDelivery.kill(child);
    }
    awaitRelease();
    assertThat(mails.outcomes()).as("what the crash left").containsExactly("BEGUN");

    assertThat(mails.delivery(server.getSmtp().getPort()).deliverNext()).isTrue();

    assertThat(mails.outcomes()).containsExactly("UNKNOWN", "ACCEPTED");
    assertThat(mails.unsent()).isZero();
    assertThat(server.getReceivedMessages())
        .as("the server took it twice, for it could not know of ours")
        .hasSize(2);
    assertThat(messageIds()).as("a mailbox that keeps one of each name shows one").hasSize(1);
    assertThat(server.getReceivedMessages()[1].getHeader("Date"))
        .isEqualTo(server.getReceivedMessages()[0].getHeader("Date"));
  }

  @Test
  void aConnectionThatBreaksAfterTheTextLeavesTheSameDoubt() throws Exception {
    mails.write("head@company.example", 1);
    try (Relay relay = new Relay(server.getSmtp().getPort(), true)) {
      mails.delivery(relay.port()).deliverNext();
    }
    assertThat(mails.outcomes()).containsExactly("UNKNOWN");
    assertThat(mails.delivery(server.getSmtp().getPort()).deliverNext())
        .as("at once again")
        .isFalse();
    clock.advance(Duration.ofMinutes(2));
    assertThat(mails.delivery(server.getSmtp().getPort()).deliverNext()).isTrue();
    assertThat(mails.outcomes()).containsExactly("UNKNOWN", "ACCEPTED");
    assertThat(messageIds()).hasSize(1);
  }

  @Test
  void aServerThatCannotBeReachedLeavesNoDoubt() {
    mails.write("head@company.example", 1);
    int port = server.getSmtp().getPort();
    server.stop();
    mails.delivery(port).deliverNext();
    assertThat(mails.outcomes()).containsExactly("POSTPONED");
  }

  @Test
  void twoServersOfOursNeverSendOneMailTwice() throws Exception {
    mails.write("head@company.example", 60);
    MailDelivery delivery = mails.delivery(server.getSmtp().getPort());
    List<Thread> servers =
        java.util.stream.Stream.generate(
                () ->
                    Thread.ofVirtual()
                        .start(
                            () -> {
                              boolean more = true;
                              while (more) {
                                more = delivery.deliverNext();
                              }
                            }))
            .limit(4)
            .toList();
    for (Thread one : servers) {
      one.join();
    }
    assertThat(server.getReceivedMessages()).hasSize(60);
    assertThat(messageIds()).hasSize(60);
    assertThat(mails.unsent()).isZero();
  }

  /// PostgreSQL lets the row go when it notices that its holder is gone.
  private void awaitRelease() {
    database
        .transaction()
        .executeWithoutResult(
            _ -> sql.sql("select id from mail_outbox for update").query().listOfRows());
  }

  private List<String> messageIds() {
    return Arrays.stream(server.getReceivedMessages())
        .map(MailCrashTest::messageId)
        .distinct()
        .toList();
  }

  private static String messageId(MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (MessagingException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
