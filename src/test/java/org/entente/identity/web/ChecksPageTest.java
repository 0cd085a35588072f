package org.entente.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.IdentityFixture.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.identity.Account;
import org.entente.identity.AccountId;
import org.entente.identity.IdentityFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EntenteTest
class ChecksPageTest {

  private final MockMvcTester pages;
  private final JdbcClient sql;
  private final IdentityFixture identity;

  ChecksPageTest(MockMvcTester pages, JdbcClient sql, TestClock clock) {
    this.pages = pages;
    this.sql = sql;
    this.identity = new IdentityFixture(sql, clock);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, État de l’installation, PostgreSQL, SPRING_MAIL_HOST",
    "en, State of the installation, PostgreSQL, SPRING_MAIL_HOST"
  })
  void anAdministratorSeesWhatIsSoundAndWhatToDo(
      String language, String title, String sound, String advice) {
    Account administrator = identity.administrator(language + "@example.org");
    assertThat(
            pages
                .get()
                .uri("/administration/checks")
                .header("Accept-Language", language)
                .with(signedIn(administrator.id()))
                .exchange())
        .hasStatusOk()
        .bodyText()
        .contains(title, sound, advice);
  }

  @Test
  void aTrialLetterIsWrittenOnceAMinute() {
    Account administrator = identity.administrator("trial@example.org");
    for (int press = 0; press < 3; press++) {
      assertThat(
              pages
                  .post()
                  .uri("/administration/checks/letter")
                  .with(csrf())
                  .with(signedIn(administrator.id()))
                  .exchange())
          .hasStatus(303);
    }
    assertThat(
            sql.sql("select count(*) from mail_outbox where recipient = 'trial@example.org'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void nobodyElseLooksAtIt() {
    identity.administrator("first@example.org");
    AccountId somebody = identity.account("somebody@example.org").id();
    assertThat(pages.get().uri("/administration/checks").with(signedIn(somebody)).exchange())
        .hasStatus(403);
    assertThat(
            pages
                .post()
                .uri("/administration/checks/letter")
                .with(csrf())
                .with(signedIn(somebody))
                .exchange())
        .hasStatus(403);
  }

  @Test
  void theInstallationSaysItsNumberAndNothingElse() {
    identity.administrator("number@example.org");
    assertThat(pages.get().uri("/.well-known/entente-installation").exchange())
        .hasStatusOk()
        .bodyText()
        .matches("[0-9a-f-]{36}");
  }
}
