package org.entente.identity.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.UUID;
import org.entente.Axe;
import org.entente.BrowserTest;
import org.entente.Screens;
import org.entente.Visitors;
import org.entente.identity.AccountId;
import org.entente.identity.IdentityFixture;
import org.entente.platform.mail.Mail;
import org.entente.platform.mail.Outbox;
import org.entente.platform.mail.Purpose;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What people find about themselves, and what administrators find about the installation.
@BrowserTest
class OwnPagesScreensTest {

  private final ApplicationContext beans;
  private final JdbcClient sql;
  private final IdentityFixture identity;

  OwnPagesScreensTest(ApplicationContext beans, JdbcClient sql, Clock clock) {
    this.beans = beans;
    this.sql = sql;
    this.identity = new IdentityFixture(sql, clock);
  }

  @Test
  void everybodyReadsWhatIsHeldAndErasesTheirOwn(Visitors visitors) {
    see(visitors.reading("en-GB"), "/privacy", "privacy-english");
    see(visitors.first(), "/accessibility", "accessibility");
    AccountId account = identity.account("person-" + UUID.randomUUID() + "@example.org").id();
    Page page = signedIn(visitors, account);
    see(page, "/account/data", "account-data");
    see(page, "/account/erasure", "account-erasure");
    page.locator("form[action='/account/erasure']").evaluate("form => form.noValidate = true");
    page.locator("main form .button.bad").click();
    assertThat(page.locator(".error-summary")).isVisible();
    keep(page, "account-erasure-refused");
    page.locator("#understood").check();
    page.locator("main form .button.bad").click();
    assertThat(page.locator(".notice.good")).containsText("C’est fait");
  }

  @Test
  void signingInIsForEverybody(Visitors visitors) {
    Page page = visitors.first();
    see(page, "/sign-in", "sign-in");
    page.locator("input[name=email]").fill("personne");
    page.locator("main form button").first().click();
    assertThat(page.locator(".error-summary")).isVisible();
    keep(page, "sign-in-refused");
    page.locator("input[name=email]").fill("personne@example.org");
    page.locator("main form button").first().click();
    page.waitForURL("**/sign-in/sent*");
    keep(page, "sign-in-sent");
    see(page, "/sign-in/link?token=spent", "sign-in-link");
    see(page, "/nowhere", "error-missing");
  }

  @Test
  void theInstallationIsForEveryAdministrator(Visitors visitors) {
    Page page = signedIn(visitors, identity.administrator("admin@example.org").id());
    see(page, "/administration", "administration");
    see(page, "/administration/checks", "administration-checks");
    for (int tries : new int[] {3, 10}) {
      String recipient = "lost-" + tries + "@example.org";
      beans
          .getBean(TransactionTemplate.class)
          .executeWithoutResult(
              _ ->
                  beans
                      .getBean(Outbox.class)
                      .send(Purpose.of("test", UUID.randomUUID()), mail(recipient)));
      sql.sql(
              """
              update mail_outbox
              set tries = :tries, given_up_at = case when :tries = 10 then now() end
              where recipient = :to
              """)
          .param("tries", tries)
          .param("to", recipient)
          .update();
    }
    see(page, "/administration/mails", "administration-mails");
    page.navigate("/administration/ticket-keys");
    page.locator("main form .button").last().click();
    assertThat(page.locator(".notice.good")).isVisible();
    page.locator("main details summary").first().click();
    keep(page, "administration-ticket-keys");
  }

  private static Mail mail(String recipient) {
    return new Mail(recipient, "Votre place", "Voilà.", "<p>Voilà.</p>", "fr", null, null, null);
  }

  private Page signedIn(Visitors visitors, AccountId account) {
    return IdentityFixture.signIn(visitors.another(), beans, visitors.address(), account);
  }

  private static void see(Page page, String address, String name) {
    page.navigate(address);
    keep(page, name);
  }

  private static void keep(Page page, String name) {
    Axe.check(page);
    Screens.keep(page, name);
  }
}
