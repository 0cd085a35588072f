package org.entente.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import javax.sql.DataSource;
import org.entente.DatabaseTest;
import org.entente.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest(perMethod = true)
class UndeliveredMailsTest {

  private final TransactionTemplate transaction;
  private final TestClock clock;
  private final MailFixture mails;
  private final UndeliveredMails undelivered;

  UndeliveredMailsTest(
      DataSource database, JdbcClient sql, TransactionTemplate transaction, TestClock clock) {
    this.transaction = transaction;
    this.clock = clock;
    this.mails = new MailFixture(database, clock);
    this.undelivered = new UndeliveredMails(sql, clock);
  }

  @Test
  void afterTenTriesItWaitsForAPersonWhoHasItTriedAgain() {
    mails.write("head@company.example", 1);
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    int port = server.getSmtp().getPort();
    server.stop();
    MailDelivery delivery = mails.delivery(port);
    for (int time = 1; time <= MailDelivery.TRIES; time++) {
      assertThat(delivery.deliverNext()).as("try %d", time).isTrue();
      clock.advance(Duration.ofHours(12));
    }
    assertThat(delivery.deliverNext()).isFalse();
    UndeliveredMails.Line line = undelivered.list().getFirst();
    assertThat(line.state()).isEqualTo(UndeliveredMails.State.GIVEN_UP);
    assertThat(line.tries()).isEqualTo(MailDelivery.TRIES);
    assertThat(line.answer()).isNotBlank();
    assertThat(line.doubtful()).isFalse();

    GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    back.start();
    try {
      transaction.executeWithoutResult(_ -> undelivered.tryAgain(line.id()));
      assertThat(delivery.deliverNext()).isTrue();
      assertThat(back.getReceivedMessages()).hasSize(1);
    } finally {
      back.stop();
    }
    assertThat(undelivered.list()).isEmpty();
  }

  @Test
  void aMailThatTheServerRefusesForGoodIsNotTriedAgain() throws Exception {
    UndeliveredMails.Line line = refusedWith("550 5.1.1 No such user here");
    assertThat(line.state()).isEqualTo(UndeliveredMails.State.GIVEN_UP);
    assertThat(line.tries()).isEqualTo(1);
    assertThat(line.answer()).contains("No such user here");
    assertThat(line.doubtful()).isFalse();
  }

  @Test
  void aMailThatTheServerCannotTakeNowIsTriedAgain() throws Exception {
    UndeliveredMails.Line line = refusedWith("451 4.7.1 Greylisted, come back later");
    assertThat(line.state()).isEqualTo(UndeliveredMails.State.WAITING);
    assertThat(line.tries()).isEqualTo(1);
    assertThat(line.answer()).contains("Greylisted");
  }

  private UndeliveredMails.Line refusedWith(String answer) throws Exception {
    mails.write("nobody@company.example", 1);
    try (UnwillingServer unwilling = new UnwillingServer(answer)) {
      assertThat(mails.delivery(unwilling.port()).deliverNext()).isTrue();
      assertThat(mails.delivery(unwilling.port()).deliverNext()).as("at once again").isFalse();
    }
    return undelivered.list().getFirst();
  }
}
