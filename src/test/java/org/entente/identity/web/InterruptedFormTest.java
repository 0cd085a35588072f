package org.entente.identity.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.entente.Axe;
import org.entente.BrowserTest;
import org.entente.Screens;
import org.entente.Server;
import org.entente.Visitors;
import org.entente.identity.Account;
import org.entente.identity.Accounts;
import org.entente.identity.EmailAddress;
import org.entente.identity.IdentityFixture;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sessions that end while somebody fills in a form: what they wrote is not lost.
@BrowserTest
class InterruptedFormTest {

  private static final String TYPED = "Élodie <b>de</b> l’Exemple & fils";

  private final ApplicationContext beans;
  private final JdbcClient sql;
  private final Accounts accounts;

  InterruptedFormTest(ApplicationContext beans, JdbcClient sql, Accounts accounts) {
    this.beans = beans;
    this.sql = sql;
    this.accounts = accounts;
  }

  @Test
  void whatWasTypedInASessionThatEndedIsSentAfterSigningInAgain(Visitors visitors) {
    Account account = somebody();
    Page page = signedIn(visitors, account);
    type(page);
    endSession(account);
    page.getByText("Enregistrer").first().click();
    assertThat(page.locator("h1")).hasText("Votre connexion s’est interrompue");
    assertThat(page.locator("#written")).hasValue(TYPED);
    Axe.check(page);
    Screens.keep(page, "interrupted");
    assertThat(name(account)).as("nothing was saved").isNotEqualTo(TYPED);

    // In another tab of the same browser; forms get a new token with it.
    IdentityFixture.signIn(page.context().newPage(), beans, visitors.address(), account.id());
    forgetFormToken(page);
    page.locator("main form button").click();
    assertThat(page.locator(".lead")).containsText("Vous êtes connecté");
    page.locator("main form button").click();
    assertThat(page.locator(".notice.good")).isVisible();
    assertThat(name(account)).isEqualTo(TYPED);
  }

  @Test
  void aPageOfBeforeSigningInAgainKeepsWhatWasTypedToo(Visitors visitors) {
    Account account = somebody();
    Page page = signedIn(visitors, account);
    type(page);
    IdentityFixture.signIn(page.context().newPage(), beans, visitors.address(), account.id());
    forgetFormToken(page);
    page.getByText("Enregistrer").first().click();
    assertThat(page.locator("#written")).hasValue(TYPED);
    page.locator("main form button").click();
    assertThat(page.locator(".notice.good")).isVisible();
    assertThat(name(account)).isEqualTo(TYPED);
  }

  @Test
  void aFormThatAnotherSiteSendsIsNotOfferedToBeSentAgain(Visitors visitors) {
    Account account = somebody();
    Page page = signedIn(visitors, account);
    Cookie session =
        page.context().cookies().stream()
            .filter(cookie -> cookie.name.equals("entente"))
            .findFirst()
            .orElseThrow();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          Server.send(
              http,
              HttpRequest.newBuilder(URI.create(visitors.address() + "/account"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .header("Sec-Fetch-Site", "cross-site")
                  .header("Cookie", "entente=" + session.value)
                  .POST(HttpRequest.BodyPublishers.ofString("name=Forged"))
                  .build());
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).doesNotContain("Forged");
    }
  }

  private Account somebody() {
    return accounts.open(new EmailAddress("typing-" + UUID.randomUUID() + "@example.org"));
  }

  private Page signedIn(Visitors visitors, Account account) {
    return IdentityFixture.signIn(visitors.another(), beans, visitors.address(), account.id());
  }

  private static void type(Page page) {
    page.navigate("/account");
    page.locator("input[name=name]").fill(TYPED);
  }

  private static void forgetFormToken(Page page) {
    page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("form"));
  }

  private void endSession(Account account) {
    sql.sql("delete from spring_session where principal_name = :account")
        .param("account", account.id().value().toString())
        .update();
  }

  private String name(Account account) {
    return String.valueOf(accounts.find(account.id()).orElseThrow().name());
  }
}
