package org.entente.identity.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.Axe;
import org.entente.BrowserTest;
import org.entente.Screens;
import org.entente.Visitors;
import org.entente.identity.Account;
import org.entente.identity.IdentityFixture;
import org.entente.platform.mail.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Passkeys in a real browser, whose own device is a part of Chromium.
@BrowserTest
class PasskeysScreensTest {

  private static final Pattern LINK = Pattern.compile("https?://\\S*/sign-in/link\\?\\S+");

  private static final Pattern ADDRESS_LINK =
      Pattern.compile("https?://\\S*/account/addresses/link\\?\\S+");

  private final ApplicationContext beans;
  private final JdbcClient sql;
  private final Outbox outbox;
  private final IdentityFixture identity;
  private Account account;

  PasskeysScreensTest(ApplicationContext beans, JdbcClient sql, Outbox outbox, Clock clock) {
    this.beans = beans;
    this.sql = sql;
    this.outbox = outbox;
    this.identity = new IdentityFixture(sql, clock);
  }

  @BeforeEach
  void somebody() {
    account = identity.account("person-" + UUID.randomUUID() + "@example.org");
  }

  @Test
  void aPasskeyIsMadeOnceAndSignsInFromThenOn(Visitors visitors) {
    Page page = signedIn(visitors);
    device(page, true);
    makeKey(page, "téléphone");
    assertThat(page.locator("main")).containsText("téléphone");
    Axe.check(page);
    Screens.keep(page, "account");
    assertThat(outbox.latest(1).getFirst().mail().text())
        .as("its owner is told")
        .contains("téléphone")
        .contains("/account");

    signOut(page);
    page.navigate("/sign-in?next=/bookings");
    Axe.check(page);
    Screens.keep(page, "sign-in-passkey");
    page.locator("form[action='/sign-in/passkey'] button").click();
    page.waitForURL(visitors.address() + "/bookings");

    page.navigate("/account");
    assertThat(page.locator("#sessions ~ table tbody tr")).hasCount(1);
    page.locator("form[action$='/removal'] button").click();
    assertThat(page.locator(".notice.good")).containsText("téléphone");
    signOut(page);
    page.navigate("/sign-in");
    page.locator("form[action='/sign-in/passkey'] button").click();
    assertThat(page.locator(".error-summary")).containsText("n’a pas été reconnue");
    Axe.check(page);
  }

  @Test
  void aKeyThatComesTooLateCostsNothingElse(Visitors visitors) {
    Page page = signedIn(visitors);
    page.navigate("/account");
    page.locator("#name").fill("L’accueil");
    page.locator("form[action='/account/name'] button").click();
    assertThat(page.locator(".notice.good")).isVisible();
    page.locator("form[action='/account/passkeys']").evaluate("form => form.submit()");
    assertThat(page.locator(".error-summary")).containsText("appuyez de nouveau");
    assertThat(page.locator("#name")).hasValue("L’accueil");
    Axe.check(page);
  }

  @Test
  void aDeviceThatDoesNotKnowItsOwnerMakesNoKey(Visitors visitors) {
    Page page = signedIn(visitors);
    device(page, false);
    page.navigate("/account");
    page.locator("form[action='/account/passkeys'] button").click();
    assertThat(page.locator("form[action='/account/passkeys'] .error")).isVisible();
    assertThat(page.locator("form[action='/account/passkeys'] button")).isEnabled();
    Axe.check(page);
    Screens.keep(page, "account-passkey-failed");
  }

  @Test
  void aPasskeyOfAnAccountThatWasJoinedOpensTheOneThatItJoined(Visitors visitors) {
    Page page = signedIn(visitors);
    device(page, true);
    makeKey(page, "téléphone");
    signOut(page);
    Account keeper = identity.account("keeper-" + UUID.randomUUID() + "@example.org");
    IdentityFixture.signIn(page, beans, visitors.address(), keeper.id());
    page.navigate("/account");
    page.locator("#email").fill(account.email().value());
    page.locator("form[action='/account/addresses'] button").click();
    assertThat(page.locator(".notice.good")).isVisible();
    page.navigate(link(ADDRESS_LINK));
    page.locator("main form button").click();
    assertThat(page.locator(".notice.good")).isVisible();
    signOut(page);

    page.navigate("/sign-in?next=/account");
    page.locator("form[action='/sign-in/passkey'] button").click();
    page.waitForURL(visitors.address() + "/account");
    assertThat(page.locator("main .lead")).containsText(keeper.email().value());
    assertThat(page.locator("main")).containsText("téléphone");
  }

  @Test
  void whoComesBackByALinkIsOfferedAKeyOnce(Visitors visitors) {
    sql.sql("update account set opened_at = opened_at - interval '1 day' where id = :id")
        .param("id", account.id().value())
        .update();
    Page page = visitors.another();
    signInByLink(page);
    page.waitForURL("**/account/passkeys/offer?*");
    Axe.check(page);
    Screens.keep(page, "passkey-offer");
    page.locator("main p a").last().click();
    page.waitForURL(visitors.address() + "/bookings");
    signOut(page);
    signInByLink(page);
    page.waitForURL(visitors.address() + "/bookings");
  }

  @Test
  void sessionsElsewhereAreSeenAndEnded(Visitors visitors) {
    Page lost = signedIn(visitors);
    Page page = signedIn(visitors);
    lost.navigate("/bookings");
    page.navigate("/account");
    assertThat(page.locator("#sessions ~ table tbody tr")).hasCount(2);
    Axe.check(page);
    Screens.keep(page, "account-sessions");
    page.locator("form[action^='/account/sessions/'][action$='/end'] button").first().click();
    assertThat(page.locator(".notice.good")).isVisible();
    assertThat(page.locator("#sessions ~ table tbody tr")).hasCount(1);
    lost.navigate("/bookings");
    lost.waitForURL("**/sign-in?*");
  }

  @Test
  void whereThereIsNoScriptTheLinkRemains(Visitors visitors) {
    Page page = visitors.withoutJavaScript();
    page.navigate("/sign-in");
    assertThat(page.locator("form[action='/sign-in/passkey']")).isHidden();
    assertThat(page.locator("form[action='/sign-in'] button")).isVisible();
  }

  private void signInByLink(Page page) {
    page.navigate("/sign-in?next=/bookings");
    page.locator("input[name=email]").fill(account.email().value());
    page.locator("form[action='/sign-in'] button").click();
    page.waitForURL("**/sign-in/sent*");
    page.navigate(link(LINK));
    page.locator("main form button").click();
  }

  /// The address in the letter that was written last.
  private String link(Pattern kind) {
    Matcher link = kind.matcher(outbox.latest(1).getFirst().mail().text());
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private static void makeKey(Page page, String label) {
    page.navigate("/account");
    page.locator("#label").fill(label);
    page.locator("form[action='/account/passkeys'] button").click();
    assertThat(page.locator(".notice.good")).isVisible();
  }

  private static void signOut(Page page) {
    page.locator("details.person summary").click();
    page.locator("form[action='/sign-out'] button").click();
    assertThat(page.locator("details.person")).hasCount(0);
  }

  private Page signedIn(Visitors visitors) {
    return IdentityFixture.signIn(visitors.another(), beans, visitors.address(), account.id());
  }

  /// Gives the page's browser a device that keeps keys.
  ///
  /// @param knowsItsOwner whether the person's finger is the right one
  private static void device(Page page, boolean knowsItsOwner) {
    CDPSession devices = page.context().newCDPSession(page);
    devices.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", knowsItsOwner);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject device = new JsonObject();
    device.add("options", options);
    devices.send("WebAuthn.addVirtualAuthenticator", device);
  }
}
