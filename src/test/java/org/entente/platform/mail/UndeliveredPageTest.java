package org.entente.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.IdentityFixture.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.identity.Account;
import org.entente.identity.IdentityFixture;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@EntenteTest
class UndeliveredPageTest {

  private final MockMvcTester pages;
  private final JdbcClient sql;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Account administrator;

  UndeliveredPageTest(
      MockMvcTester pages,
      JdbcClient sql,
      Outbox outbox,
      TransactionTemplate transaction,
      TestClock clock) {
    this.pages = pages;
    this.sql = sql;
    this.outbox = outbox;
    this.transaction = transaction;
    this.administrator = new IdentityFixture(sql, clock).administrator("admin@example.org");
  }

  @Test
  void anAdministratorSeesWhatDidNotLeaveAndHasItTriedAgain() {
    transaction.executeWithoutResult(
        _ ->
            outbox.send(
                Purpose.of("test", UUID.randomUUID()), MailFixture.mail("lost@example.org", 7)));
    UUID mail = outbox.latest(1).getFirst().id();
    sql.sql("update mail_outbox set tries = 10, given_up_at = now() where id = :id")
        .param("id", mail)
        .update();
    assertThat(page())
        .contains("lost@example.org", "Accusé n° 7", "Abandonné", "/administration/mails/" + mail);

    assertThat(
            pages
                .post()
                .uri("/administration/mails/{mail}/again", mail)
                .with(csrf())
                .with(signedIn(administrator.id())))
        .hasStatus(303);
    assertThat(page()).doesNotContain("lost@example.org").contains("Aucun message n’a été refusé");
    assertThat(
            pages
                .post()
                .uri("/administration/mails/{mail}/again", "no-mail")
                .with(csrf())
                .with(signedIn(administrator.id())))
        .hasStatus(404);
  }

  private String page() {
    return new String(
        pages
            .get()
            .uri("/administration/mails")
            .header("Accept-Language", "fr")
            .with(signedIn(administrator.id()))
            .exchange()
            .getResponse()
            .getContentAsByteArray(),
        java.nio.charset.StandardCharsets.UTF_8);
  }
}
