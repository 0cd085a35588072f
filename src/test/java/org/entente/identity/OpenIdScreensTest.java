package org.entente.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;
import java.util.UUID;
import org.entente.Axe;
import org.entente.BrowserTest;
import org.entente.Screens;
import org.entente.Server;
import org.entente.TestDatabase;
import org.entente.Visitors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/// Signing in at an organisation in a real browser, which follows our forms nowhere but to us.
@BrowserTest
class OpenIdScreensTest {

  private static TestProvider provider;
  private static TestDatabase database;
  private static Server entente;

  @BeforeAll
  static void start() {
    provider = TestProvider.signing();
    database = TestDatabase.create();
    entente =
        Server.start(
            database,
            "--entente.openid.proconnect.preset=proconnect",
            "--entente.openid.proconnect.issuer=" + provider.issuer(),
            "--entente.openid.proconnect.client-id=" + TestProvider.CLIENT,
            "--entente.openid.proconnect.client-secret=" + TestProvider.SECRET);
    provider.admit(
        entente.address(), "proconnect", ClientAuthenticationMethod.CLIENT_SECRET_POST, true);
    entente.registration().clusters().digitalPlace();
  }

  @BeforeEach
  void somebodyNew() {
    String subject = UUID.randomUUID().toString();
    provider.person(
        Map.of(
            "sub",
            subject,
            "email",
            "person-" + subject.substring(0, 8) + "@example.org",
            "given_name",
            "Camille",
            "usual_name",
            "Martin"));
  }

  @AfterAll
  static void stop() {
    entente.close();
    database.close();
    provider.close();
  }

  @Test
  void aPersonComesInByTheirOrganisationAndLeavesBothAgain(Visitors visitors) {
    Page page = atTheProvider(visitors.another(), "/account");
    for (var scope : page.locator("input[name=scope]").all()) {
      scope.check();
    }
    page.locator("#submit-consent").click();
    page.waitForURL(entente.address() + "/account");
    assertThat(page.locator("#name")).hasValue("Camille Martin");
    assertThat(page.locator("#organisations ~ table tbody tr")).hasCount(1);
    Axe.check(page);
    Screens.keep(page, "account-openid");

    page.locator("details.person summary").click();
    page.locator("form[action='/sign-out'] button").click();
    assertThat(page.locator("h1")).containsText("Vous êtes déconnecté");
    Axe.check(page);
    Screens.keep(page, "signed-out");
    page.locator("a[href='/signed-out/openid']").click();
    page.waitForURL(entente.address() + "/");
    assertThat(page.locator(".notice.good")).containsText("ProConnect");
  }

  @Test
  void aSignInIsTakenAwayAndAddedAgainByItsOwner(Visitors visitors) {
    Page page = atTheProvider(visitors.another(), "/account");
    for (var scope : page.locator("input[name=scope]").all()) {
      scope.check();
    }
    page.locator("#submit-consent").click();
    page.locator("form[action^='/account/openid/'] button").click();
    assertThat(page.locator(".notice.good")).containsText("ProConnect n’ouvre plus votre compte");
    assertThat(page.locator("#organisations ~ table")).hasCount(0);
    page.locator("a[href^='/sign-in/openid/proconnect']").click();
    assertThat(page.locator("h1")).containsText("Ajouter ProConnect");
    Axe.check(page);
    Screens.keep(page, "openid-join");
    page.locator("form[action='/account/openid'] button").click();
    assertThat(page.locator(".notice.good")).isVisible();
    assertThat(page.locator("#organisations ~ table tbody tr")).hasCount(1);
  }

  @Test
  void whoSaysNoAtTheProviderIsToldTheOtherWays(Visitors visitors) {
    Page page = atTheProvider(visitors.reading("en-GB"), "/bookings");
    page.locator("#cancel-consent").click();
    page.waitForURL(entente.address() + "/sign-in/openid/proconnect/return?*");
    assertThat(page.locator("h1")).containsText("Signing in with ProConnect did not happen");
    Axe.check(page);
    Screens.keep(page, "openid-denied");
    page.locator("main a.button").click();
    assertThat(page.locator("input[name=next]").first()).hasValue("/bookings");
  }

  private Page atTheProvider(Page page, String next) {
    // The provider's page would fetch its looks from elsewhere.
    page.route(url -> !url.startsWith("http://127.0.0.1:"), Route::abort);
    page.navigate(entente.address() + "/sign-in?next=" + next);
    Axe.check(page);
    Screens.keep(page, "sign-in-openid");
    page.locator("a[href^='/sign-in/openid/proconnect']").click();
    page.waitForURL(provider.issuer() + "/**");
    return page;
  }
}
