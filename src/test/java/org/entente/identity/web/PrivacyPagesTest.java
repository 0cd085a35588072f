package org.entente.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.IdentityFixture.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.identity.Account;
import org.entente.identity.Accounts;
import org.entente.identity.IdentityFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EntenteTest
class PrivacyPagesTest {

  private final MockMvcTester pages;
  private final Accounts accounts;
  private final IdentityFixture identity;

  PrivacyPagesTest(MockMvcTester pages, Accounts accounts, JdbcClient sql, TestClock clock) {
    this.pages = pages;
    this.accounts = accounts;
    this.identity = new IdentityFixture(sql, clock);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Douze mois après l’événement, Jusqu’à quand",
    "en, Twelve months after the event, Until when"
  })
  void everybodyReadsWhatIsHeldAndUntilWhen(String language, String end, String heading) {
    assertThat(pages.get().uri("/privacy").header("Accept-Language", language))
        .hasStatusOk()
        .bodyText()
        .contains(end, heading);
  }

  @Test
  void whoIsNotSignedInIsLedToSignIn() {
    assertThat(pages.get().uri("/account/data"))
        .hasStatus(303)
        .hasHeader("Location", "/sign-in?next=%2Faccount%2Fdata");
  }

  @Test
  void aPersonSeesAndTakesAlongWhatIsTheirs() {
    Account account = account();
    assertThat(pages.get().uri("/account/data").with(signedIn(account.id())))
        .hasStatusOk()
        .bodyText()
        .contains(account.email().value(), "/account/data.zip");
    assertThat(pages.get().uri("/account/data.json").with(signedIn(account.id())))
        .hasStatusOk()
        .hasHeader("Cache-Control", "no-store")
        .bodyText()
        .contains(account.email().value());
    assertThat(pages.get().uri("/account/data.zip").with(signedIn(account.id())))
        .hasStatusOk()
        .hasHeader("Content-Type", "application/zip");
  }

  @Test
  void nothingIsErasedWithoutTheBoxAndEverythingWithIt() {
    Account account = account();
    assertThat(pages.post().uri("/account/erasure").with(csrf()).with(signedIn(account.id())))
        .hasStatus(422)
        .bodyText()
        .contains("href=\"#understood\"");
    assertThat(accounts.findByEmail(account.email())).isPresent();
    assertThat(
            pages
                .post()
                .uri("/account/erasure")
                .with(csrf())
                .with(signedIn(account.id()))
                .param("understood", "yes"))
        .hasStatus(303)
        .hasHeader("Location", "/");
    assertThat(accounts.findByEmail(account.email())).isEmpty();
  }

  @Test
  void theOnlyAdministratorStaysUntilThereIsAnother() {
    Account only = identity.administrator("only-" + UUID.randomUUID() + "@example.org");
    assertThat(
            pages
                .post()
                .uri("/account/erasure")
                .with(csrf())
                .with(signedIn(only.id()))
                .header("Accept-Language", "fr")
                .param("understood", "yes"))
        .hasStatus(409)
        .bodyText()
        .contains("Nommez-en un autre");
    assertThat(accounts.findByEmail(only.email())).isPresent();
  }

  private Account account() {
    return identity.account("person-" + UUID.randomUUID() + "@example.org");
  }
}
