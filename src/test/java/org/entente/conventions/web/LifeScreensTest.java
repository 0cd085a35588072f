package org.entente.conventions.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
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
import org.entente.conventions.Term;
import org.entente.conventions.Terms;
import org.entente.identity.AccountId;
import org.entente.identity.IdentityFixture;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class LifeScreensTest {

  private final ApplicationContext beans;
  private final ConventionsFixture conventions;
  private final ClustersFixture clusters;
  private final Cluster toulouse;
  private final Cluster montpellier;

  LifeScreensTest(ApplicationContext beans, JdbcClient sql, TestClock clock) {
    this.beans = beans;
    this.conventions = new ConventionsFixture(sql, clock);
    this.clusters = new ClustersFixture(sql, clock);
    this.toulouse = clusters.digitalPlace();
    this.montpellier = clusters.frenchSouthDigital();
  }

  @Test
  void aPresidentSuspendsThinksBetterOfItAndDenounces(Visitors visitors) {
    AccountId president = clusters.president(toulouse, "vie-" + UUID.randomUUID() + "@example.org");
    Page page = IdentityFixture.signIn(visitors.another(), beans, visitors.address(), president);
    String home = "/desk/" + toulouse.slug() + "/conventions/" + signed().slug();
    page.navigate(home);
    keep(page, "desk-signed");
    page.getByText("Vie de la convention").click();
    keep(page, "life");

    page.getByText("Suspendre des articles").click();
    keep(page, "life-suspend");
    page.getByText("Suspendre", new Page.GetByTextOptions().setExact(true)).click();
    keep(page, "life-suspend-wrong");
    page.locator("#to").fill("2026-04-02");
    words(page);
    page.getByText("Suspendre", new Page.GetByTextOptions().setExact(true)).click();
    PlaywrightAssertions.assertThat(page.getByText("La suspension est enregistrée")).isVisible();
    keep(page, "life-suspended");

    page.getByText("Revenir sur cette déclaration").click();
    keep(page, "life-reverse");
    words(page);
    page.getByText("Revenir sur la déclaration").click();
    PlaywrightAssertions.assertThat(page.getByText("La déclaration ne compte plus")).isVisible();

    page.locator("main").getByText("Dénoncer la convention").click();
    keep(page, "life-denounce");
    words(page);
    page.getByRole(
            com.microsoft.playwright.options.AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName("Dénoncer la convention"))
        .click();
    PlaywrightAssertions.assertThat(page.getByText("La dénonciation est enregistrée")).isVisible();
    keep(page, "life-denounced");
    page.navigate("/conventions/" + home.substring(home.lastIndexOf('/') + 1));
    keep(page, "convention-denounced");
  }

  @Test
  void staffBeginsAnAmendmentAndReadsWhoMaySuspend(Visitors visitors) {
    AccountId staff = clusters.staff(toulouse, "vie-" + UUID.randomUUID() + "@example.org");
    Page page =
        IdentityFixture.signIn(visitors.withoutJavaScript(), beans, visitors.address(), staff);
    page.navigate("/desk/" + toulouse.slug() + "/conventions/" + signed().slug() + "/life");
    PlaywrightAssertions.assertThat(page.getByText("Suspendre des articles")).hasCount(0);
    page.getByText("Préparer un avenant").click();
    PlaywrightAssertions.assertThat(page.locator("h1")).containsText("Avenant n° 1");
  }

  private Convention signed() {
    Term.Scope great = Terms.mutual(toulouse.id(), montpellier.id(), Format.GREAT_EVENT);
    return conventions.signed(
        toulouse.id(),
        montpellier.id(),
        Terms.open(great),
        Terms.memberPrice(great),
        Terms.percentOfSeats(great, 20, 21));
  }

  private static void words(Page page) {
    page.locator("#reason").fill("Le budget de la saison ne le permet plus.");
    page.locator("#mandate").fill("conseil d’administration du 12 mai");
  }

  private static void keep(Page page, String name) {
    Axe.check(page);
    Screens.keep(page, name);
  }
}
