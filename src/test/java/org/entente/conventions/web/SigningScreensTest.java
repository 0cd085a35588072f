package org.entente.conventions.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.Axe;
import org.entente.BrowserTest;
import org.entente.Screens;
import org.entente.TestClock;
import org.entente.Visitors;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.Format;
import org.entente.conventions.Convention;
import org.entente.conventions.ConventionsFixture;
import org.entente.conventions.Terms;
import org.entente.conventions.signing.TestAuthority;
import org.entente.platform.mail.Outbox;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class SigningScreensTest {

  private static final Pattern CODE = Pattern.compile("\\b(\\d{4} \\d{4})\\b");
  private static final Pattern TOKEN = Pattern.compile("token=([0-9a-f-]+)");

  private final ConventionsFixture conventions;
  private final ClustersFixture clusters;
  private final Outbox outbox;
  private final TestAuthority authority;
  private final Cluster toulouse;
  private final Cluster montpellier;

  SigningScreensTest(JdbcClient sql, TestClock clock, Outbox outbox) {
    this.conventions = new ConventionsFixture(sql, clock);
    this.clusters = new ClustersFixture(sql, clock);
    this.outbox = outbox;
    this.authority = new TestAuthority(clock.instant()).known();
    this.toulouse = clusters.digitalPlace();
    this.montpellier = clusters.frenchSouthDigital();
  }

  @Test
  void twoPresidentsSignAndEverybodySeesWhatItIsWorth(Page page, Visitors visitors) {
    Convention draft =
        conventions.frozen(
            toulouse.id(),
            montpellier.id(),
            Terms.open(Terms.mutual(toulouse.id(), montpellier.id(), Format.GREAT_EVENT)));
    Page one = visitors.another();
    signIn(one, toulouse, "presidente@digital-place.example");
    String sign = "/desk/" + toulouse.slug() + "/conventions/" + draft.slug() + "/sign";
    look(one, sign, "sign");
    look(one, sign + "/container", "sign-container");
    look(one, sign + "/code", "sign-code");
    ceremony(one);
    one.getByText("Recevoir le code").press("Enter");
    one.locator("#code").waitFor();
    keep(one, "sign-code-sent");
    one.locator("#code").fill("00000000");
    one.getByText("Signer pour " + toulouse.name()).press("Enter");
    one.locator(".error-summary").waitFor();
    keep(one, "sign-code-refused");
    one.locator("#code").fill(latest(CODE));
    one.getByText("Signer pour " + toulouse.name()).press("Enter");
    one.waitForURL("**/conventions/" + draft.slug());

    Page other = visitors.another();
    signIn(other, montpellier, "president@fsd.example");
    look(
        other,
        "/desk/" + montpellier.slug() + "/conventions/" + draft.slug() + "/sign/certificate",
        "sign-certificate");
    ceremony(other);
    other
        .locator("#file")
        .setInputFiles(
            new FilePayload("cle.p12", "application/x-pkcs12", authority.file("Le président")));
    other.locator("#password").fill(TestAuthority.PASSWORD);
    other.getByText("Signer pour " + montpellier.name()).press("Enter");
    other.waitForURL("**/conventions/" + draft.slug());

    page.navigate("/conventions/" + draft.slug());
    page.getByText("Ce que valent les signatures").click();
    PlaywrightAssertions.assertThat(page.getByText("Signature électronique simple")).isVisible();
    PlaywrightAssertions.assertThat(page.getByText("Le président, Essai")).isVisible();
    keep(page, "validation");
  }

  private static void ceremony(Page page) {
    page.locator("#signatory").fill("la présidente");
    page.locator("#mandate").fill("conseil d’administration du 12 mai");
    page.locator("#place").fill("Toulouse");
    page.getByLabel("J’ai lu").press("Space");
  }

  private void signIn(Page page, Cluster cluster, String email) {
    clusters.president(cluster, email);
    page.navigate("/sign-in");
    page.locator("#email").fill(email);
    page.locator("#email").press("Enter");
    page.waitForURL("**/sign-in/sent");
    page.navigate("/sign-in/link?token=" + latest(TOKEN));
    page.locator("main button").click();
    page.waitForURL(address -> !address.contains("/sign-in"));
  }

  private String latest(Pattern pattern) {
    Matcher found = pattern.matcher(outbox.latest(1).getFirst().mail().text());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static void look(Page page, String address, String name) {
    page.navigate(address);
    keep(page, name);
  }

  private static void keep(Page page, String name) {
    Screens.keep(page, name);
    Axe.check(page);
  }
}
