package org.entente.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.entente.DatabaseTest;
import org.entente.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest(perMethod = true)
class OutboxTest {

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final TestClock clock;
  private final MailFixture mails;

  OutboxTest(
      DataSource database, JdbcClient sql, TransactionTemplate transaction, TestClock clock) {
    this.sql = sql;
    this.transaction = transaction;
    this.clock = clock;
    this.mails = new MailFixture(database, clock);
  }

  @Test
  void serversThatWriteForOnePurposeAtOnceWriteOneMail() throws Exception {
    Purpose purpose = Purpose.of("reminder", "seat", "2026-06-04");
    try (ExecutorService servers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> tries =
          IntStream.range(0, 20)
              .<Callable<Boolean>>mapToObj(
                  _ -> () -> mails.write(purpose, MailFixture.mail("head@company.example", 1)))
              .toList();
      int written = 0;
      for (Future<Boolean> one : servers.invokeAll(tries)) {
        written += one.get() ? 1 : 0;
      }
      assertThat(written).isEqualTo(1);
    }
    assertThat(mails.outbox().has(purpose)).isTrue();
    assertThat(mails.outbox().latest(10)).hasSize(1);
  }

  @Test
  void aMailIsForgottenAfterThirtyDaysAndNotWrittenAgain() {
    Purpose purpose = Purpose.of("thanks", "booking");
    mails.write(purpose, MailFixture.mail("head@company.example", 1));
    ForgetMails forget = new ForgetMails(sql, clock);
    clock.advance(ForgetMails.KEPT.minus(Duration.ofMinutes(1)));
    assertThat(forgotten(forget)).isZero();
    clock.advance(Duration.ofMinutes(2));
    assertThat(forgotten(forget)).isEqualTo(1);

    assertThat(mails.outbox().latest(10)).isEmpty();
    assertThat(
            sql.sql("select recipient || subject || body || coalesce(html, '') from mail_outbox")
                .query(String.class)
                .single())
        .isEmpty();
    assertThat(mails.write(purpose, MailFixture.mail("head@company.example", 2))).isFalse();
  }

  private int forgotten(ForgetMails forget) {
    return java.util.Objects.requireNonNull(transaction.execute(_ -> forget.forget()));
  }
}
