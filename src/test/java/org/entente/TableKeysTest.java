package org.entente;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.entente.admission.DoorScene;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.identity.EmailAddress;
import org.entente.identity.SignIns;
import org.entente.platform.mail.Outbox;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/// A desk's tables by keyboard alone, and without scripts.
@BrowserTest
class TableKeysTest {

  private static final String FOCUSED = "tbody tr:focus";

  private final ApplicationContext beans;
  private final TestClock clock;
  private final Outbox outbox;

  TableKeysTest(ApplicationContext beans, TestClock clock, Outbox outbox) {
    this.beans = beans;
    this.clock = clock;
    this.outbox = outbox;
  }

  @Test
  void staffFindsAndOpensAMemberByKeyboardAlone(Visitors visitors) {
    ClustersFixture clusters = new DoorScene(beans).registration().clusters();
    Cluster cluster = clusters.cluster("Causse " + UUID.randomUUID());
    for (int number = 1; number <= 60; number++) {
      clusters.member(cluster, "Écluse " + number);
    }
    Page page = signedIn(visitors, clusters, cluster);
    page.navigate("/desk/" + cluster.slug() + "/members");
    keep(page, "table-members");

    page.keyboard().press("j");
    assertThat(page.locator(FOCUSED)).containsText("Écluse 1");
    page.keyboard().press("j");
    page.keyboard().press("j");
    page.keyboard().press("k");
    assertThat(page.locator(FOCUSED)).containsText("Écluse 2");
    page.keyboard().press("n");
    page.waitForURL("**/members?*page=after-*");
    page.keyboard().press("p");
    page.waitForURL("**/members?*page=before-*");

    page.keyboard().press("/");
    assertThat(page.locator("#q")).isFocused();
    page.keyboard().type("ecluse 47jkx?");
    assertThat(page.locator("#q")).hasValue("ecluse 47jkx?");
    assertThat(page.locator("dialog")).isHidden();
    page.locator("#q").fill("ecluse 47");
    assertThat(page.locator("tbody tr")).hasCount(1);
    assertThat(page.locator("#export"))
        .hasAttribute("href", java.util.regex.Pattern.compile("q=ecluse%2047&sort=name$"));
    page.keyboard().press("Tab");
    page.keyboard().press("j");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Écluse 47");
  }

  @Test
  void whoSwitchesTheKeysOffIsLeftInPeaceFromThenOn(Visitors visitors) {
    ClustersFixture clusters = new DoorScene(beans).registration().clusters();
    Cluster cluster = clusters.cluster("Causse " + UUID.randomUUID());
    clusters.member(cluster, "Écluse");
    Page page = signedIn(visitors, clusters, cluster);
    page.navigate("/desk/" + cluster.slug() + "/members");
    page.keyboard().press("?");
    assertThat(page.locator("dialog")).isVisible();
    keep(page, "table-keys");
    page.locator("dialog input").uncheck();
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog")).isHidden();
    for (int visit = 0; visit < 2; visit++) {
      page.keyboard().press("?");
      page.keyboard().press("j");
      assertThat(page.locator("dialog")).isHidden();
      assertThat(page.locator(FOCUSED)).hasCount(0);
      page.reload();
    }
    page.locator("[data-keys-show]").click();
    page.locator("dialog input").check();
    page.locator("dialog button").click();
    page.keyboard().press("j");
    assertThat(page.locator(FOCUSED)).hasCount(1);
  }

  @Test
  void severalComeInFromTheListAndGoOutAgain(Visitors visitors) {
    DoorScene scene = new DoorScene(beans);
    scene.ticket("Camille Exemple");
    scene.ticket("Dominique Essai");
    scene.ticket("Claude Modèle");
    clock.set(scene.event().time().start());
    Page page = signedIn(visitors, scene.registration().clusters(), scene.host());
    String list =
        "/desk/%s/events/%s/bookings".formatted(scene.host().slug(), scene.event().slug());
    page.navigate(list);
    page.keyboard().press("j");
    page.keyboard().press("x");
    page.keyboard().press("j");
    page.keyboard().press("x");
    assertThat(page.locator("[data-pick-count]")).hasText("Sélection : 2");
    keep(page, "table-bookings");
    page.locator("form[data-picked] button").first().click();
    assertThat(page.locator(".notice.good")).containsText("2 personnes sont entrées");
    keep(page, "table-entries");
    page.locator("form[action$='/undo'] button").click();
    assertThat(page.locator(".notice.good")).containsText("2 entrées sont annulées");
    page.locator("[data-pick-all]").check();
    assertThat(page.locator("[data-pick-count]")).hasText("Sélection : 3");
    page.locator("button[formaction$='/remove']").click();
    assertThat(page.locator("h1")).hasText("Retirer 3 personnes de la liste");
    keep(page, "table-remove");
    page.locator("#reason").fill("La salle est plus petite.");
    page.locator("form.form button").click();
    assertThat(page.locator(".notice.good")).containsText("3 personnes ne sont plus sur la liste");
  }

  @Test
  void theMembershipsOfSeveralEndAndGoOn(Visitors visitors) {
    ClustersFixture clusters = new DoorScene(beans).registration().clusters();
    Cluster cluster = clusters.cluster("Causse " + UUID.randomUUID());
    for (String name : new String[] {"Aven", "Grotte", "Doline"}) {
      clusters.member(cluster, name);
    }
    Page page = signedIn(visitors, clusters, cluster);
    page.navigate("/desk/" + cluster.slug() + "/members");
    page.keyboard().press("j");
    page.keyboard().press("x");
    page.keyboard().press("j");
    page.keyboard().press("x");
    assertThat(page.locator("[data-pick-count]")).hasText("Sélection : 2");
    page.locator("form[data-picked] button").first().click();
    assertThat(page.locator("h1")).hasText("Mettre fin à 2 adhésions");
    page.locator("form.form button").click();
    assertThat(page.locator(".error-summary")).isVisible();
    keep(page, "table-members-end");
    page.locator("#until").fill("2026-06-30");
    page.locator("form.form button").click();
    assertThat(page.locator(".notice.good")).containsText("2 adhésions prennent fin");
    keep(page, "table-members-ended");
    page.locator("form[action$='/undo'] button").click();
    assertThat(page.locator(".notice.good")).containsText("2 adhésions continuent");
    assertThat(page.locator("tbody .tone.warn")).hasCount(0);
    page.locator("#q").fill("gro");
    assertThat(page.locator("tbody tr")).hasCount(1);
    page.locator("[data-pick-all]").check();
    assertThat(page.locator("[data-pick-count]")).hasText("Sélection : 1");
  }

  @Test
  void withoutScriptsTheTableIsAllThere(Visitors visitors) {
    DoorScene scene = new DoorScene(beans);
    scene.ticket("Camille Exemple");
    scene.ticket("Dominique Essai");
    clock.set(scene.event().time().start());
    Page page = visitors.withoutJavaScript();
    signIn(page, scene.registration().clusters(), scene.host());
    page.navigate(
        "/desk/%s/events/%s/bookings".formatted(scene.host().slug(), scene.event().slug()));
    assertThat(page.locator("[data-keys-show]")).isHidden();
    assertThat(page.locator("[data-pick-all]")).isHidden();
    page.locator("th a", new Page.LocatorOptions().setHasText("Nom")).click();
    Locator rows = page.locator("tbody tr:has([data-pick]) th");
    assertThat(rows.first()).containsText("Camille");
    page.locator("[data-pick]").last().check();
    page.locator("form[data-picked] button").first().click();
    assertThat(page.locator(".notice.good")).containsText("1 personne est entrée");
  }

  private Page signedIn(Visitors visitors, ClustersFixture clusters, Cluster cluster) {
    Page page = visitors.first();
    signIn(page, clusters, cluster);
    return page;
  }

  private void signIn(Page page, ClustersFixture clusters, Cluster cluster) {
    EmailAddress email = new EmailAddress("staff-" + UUID.randomUUID() + "@example.org");
    clusters.staff(cluster, email.value());
    new SignIns(outbox).signIn(page, email);
  }

  private static void keep(Page page, String name) {
    Axe.check(page);
    Screens.keep(page, name);
  }
}
