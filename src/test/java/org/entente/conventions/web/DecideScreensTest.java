package org.entente.conventions.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
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
import org.entente.identity.AccountId;
import org.entente.identity.IdentityFixture;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class DecideScreensTest {

  private final ApplicationContext beans;
  private final ConventionsFixture conventions;
  private final ClustersFixture clusters;
  private final Cluster toulouse;
  private final Cluster montpellier;

  DecideScreensTest(ApplicationContext beans, JdbcClient sql, TestClock clock) {
    this.beans = beans;
    this.conventions = new ConventionsFixture(sql, clock);
    this.clusters = new ClustersFixture(sql, clock);
    this.toulouse = clusters.digitalPlace();
    this.montpellier = clusters.frenchSouthDigital();
  }

  @Test
  void askingNeedsNoJavaScript(Visitors visitors) {
    Page page = visitors.withoutJavaScript();
    page.navigate("/decide?convention=" + signed().slug());
    page.locator("#minutes").fill("135");
    press(page, "Demander");
    PlaywrightAssertions.assertThat(page.locator("#answer")).isVisible();
  }

  @Test
  void anybodyAsksAConvention(Page page) {
    page.navigate("/decide?convention=" + signed().slug());
    keep(page, "decide");
    page.locator("#member-of").selectOption(montpellier.name());
    page.locator("#minutes").fill("135");
    press(page, "Demander");
    PlaywrightAssertions.assertThat(page.locator("#answer")).containsText("article 2");
    keep(page, "decide-answer");
    page.locator("#convention").fill("{\"format\": \"autre\"}");
    press(page, "Demander");
    PlaywrightAssertions.assertThat(page.locator("#convention-error"))
        .containsText("n’est pas une convention");
    keep(page, "decide-wrong");
    page.navigate("/api");
    keep(page, "api");
  }

  @Test
  void aPresidentMakesAKeyAndEndsIt(Visitors visitors) {
    AccountId president = clusters.president(toulouse, "cle-" + UUID.randomUUID() + "@example.org");
    Page page = IdentityFixture.signIn(visitors.another(), beans, visitors.address(), president);
    page.navigate("/desk/" + toulouse.slug() + "/conventions");
    page.getByText("Clés des programmes").click();
    keep(page, "keys-none");
    press(page, "Faire la clé");
    PlaywrightAssertions.assertThat(page.locator("#name-error")).isVisible();
    page.locator("#name").fill("Notre site");
    press(page, "Faire la clé");
    PlaywrightAssertions.assertThat(page.locator("code.secret")).containsText("entente_");
    keep(page, "keys-made");
    press(page, "Retirer la clé « Notre site »");
    PlaywrightAssertions.assertThat(page.getByText("retirée le")).isVisible();
    PlaywrightAssertions.assertThat(page.locator("code.secret")).hasCount(0);
  }

  private Convention signed() {
    return conventions.signed(
        toulouse.id(),
        montpellier.id(),
        Terms.open(Terms.formats(toulouse.id(), montpellier.id(), Format.GREAT_EVENT)),
        Terms.memberPrice(Terms.formats(toulouse.id(), montpellier.id(), Format.GREAT_EVENT)));
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
  }

  private static void keep(Page page, String name) {
    Axe.check(page);
    Screens.keep(page, name);
  }
}
