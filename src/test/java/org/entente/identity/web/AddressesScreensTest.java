package org.entente.identity.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.Axe;
import org.entente.BrowserTest;
import org.entente.Screens;
import org.entente.Visitors;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.identity.Account;
import org.entente.identity.IdentityFixture;
import org.entente.platform.mail.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A person's addresses as they see them, from the question to the join and back.
@BrowserTest
class AddressesScreensTest {

  private static final Pattern LINK =
      Pattern.compile("https?://\\S*/account/addresses/link\\?\\S+");

  private final ApplicationContext beans;
  private final Outbox outbox;
  private final IdentityFixture identity;
  private final ClustersFixture clusters;
  private Account reader;

  AddressesScreensTest(ApplicationContext beans, JdbcClient sql, Outbox outbox, Clock clock) {
    this.beans = beans;
    this.outbox = outbox;
    this.identity = new IdentityFixture(sql, clock);
    this.clusters = new ClustersFixture(sql, clock);
  }

  @BeforeEach
  void somebody() {
    reader = identity.account("accueil-" + UUID.randomUUID() + "@entreprise.example");
  }

  @Test
  void anAddressIsAddedChosenAndGivenUp(Visitors visitors) {
    String second = "second-" + UUID.randomUUID() + "@autre.example";
    Cluster cluster = clusters.cluster("Montpellier " + UUID.randomUUID());
    clusters.person(cluster, clusters.member(cluster, "Garrigue Cloud"), "Une personne", second);
    Page page = signedIn(visitors, visitors.another(), reader);
    page.navigate("/account");
    page.locator("form[action='/account/addresses'] button").click();
    assertThat(page.locator(".error-summary")).isVisible();
    keep(page, "addresses-refused");
    ask(page, second);
    keep(page, "addresses-asked");
    String link = link();
    page.navigate(link);
    assertThat(page.locator("main")).containsText("Garrigue Cloud");
    keep(page, "address-add");
    page.locator("main form button").click();
    assertThat(page.locator("#addresses ~ table tbody tr")).hasCount(2);
    keep(page, "addresses");
    page.navigate(link);
    keep(page, "address-expired");
    page.navigate("/account");
    page.locator("form[action$='/main'] button").click();
    assertThat(page.locator("#addresses ~ table tbody tr").first()).containsText(second);
    page.locator("#addresses ~ table a[href$='/removal']").click();
    assertThat(page.locator("main h1")).isVisible();
    page.navigate("/account");
    page.locator("form[action$='/main'] button").click();
    page.locator("#addresses ~ table a[href$='/removal']").click();
    assertThat(page.locator("main")).containsText("Garrigue Cloud");
    keep(page, "address-removal");
    page.locator("main form button").click();
    assertThat(page.locator("#addresses ~ table tbody tr")).hasCount(1);
  }

  @Test
  void twoAccountsAreJoinedAfterSayingWhatComesAlong(Visitors visitors) {
    Account other = identity.administrator("autre-" + UUID.randomUUID() + "@autre.example");
    Cluster cluster = clusters.cluster("Toulouse " + UUID.randomUUID());
    clusters.staff(cluster, other.email().value());
    Page stranger = signedIn(visitors, visitors.another(), other);
    Page page = signedIn(visitors, visitors.reading("en-GB"), reader);
    ask(page, other.email().value());
    String link = link();
    stranger.navigate(link);
    keep(stranger, "address-foreign");
    page.navigate(link);
    keep(page, "address-join-english");
    page.locator("main form button").click();
    assertThat(page.locator("#addresses ~ table tbody tr")).hasCount(2);
    keep(page, "addresses-english");
    stranger.navigate("/account");
    stranger.waitForURL("**/sign-in?*");
  }

  private static void ask(Page page, String email) {
    page.navigate("/account");
    page.locator("#email").fill(email);
    page.locator("form[action='/account/addresses'] button").click();
    assertThat(page.locator(".notice.good")).isVisible();
  }

  /// The address in the letter that was written last.
  private String link() {
    Matcher link = LINK.matcher(outbox.latest(1).getFirst().mail().text());
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private Page signedIn(Visitors visitors, Page page, Account account) {
    return IdentityFixture.signIn(page, beans, visitors.address(), account.id());
  }

  private static void keep(Page page, String name) {
    Axe.check(page);
    Screens.keep(page, name);
  }
}
