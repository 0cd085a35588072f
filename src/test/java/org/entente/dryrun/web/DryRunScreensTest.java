package org.entente.dryrun.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.Axe;
import org.entente.BrowserTest;
import org.entente.Screens;
import org.entente.Visitors;
import org.entente.clusters.Cluster;
import org.entente.conventions.Convention;
import org.entente.dryrun.DryRunScene;
import org.entente.platform.mail.Outbox;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Dry runs as the staff of a party sees them.
@BrowserTest
class DryRunScreensTest {

  private static final Pattern LINK = Pattern.compile("https?://\\S*/sign-in/link\\?\\S+");
  private static final String SPRING = "?from=2026-03-01&to=2026-05-31";

  private final ApplicationContext beans;
  private final Outbox outbox;
  private final JdbcClient sql;
  private final TransactionTemplate transaction;

  DryRunScreensTest(
      ApplicationContext beans, Outbox outbox, JdbcClient sql, TransactionTemplate transaction) {
    this.beans = beans;
    this.outbox = outbox;
    this.sql = sql;
    this.transaction = transaction;
  }

  @Test
  void staffTriesADraftAndLeavesAnArticleOut(Page page) {
    DryRunScene scene = scene();
    Convention draft = scene.draft();
    signIn(page, scene, scene.toulouse);
    page.navigate("/desk/" + scene.toulouse.slug() + "/conventions/" + draft.slug());
    page.getByText("Essai à blanc").first().click();
    String address = DryRunScene.address(scene.toulouse, draft);
    page.navigate(address + SPRING);
    assertThat(page.locator(".counts")).containsText("+8");
    page.locator("details.more summary").first().click();
    keep(page, "dry-run");
    page.locator("#article-1").uncheck();
    assertThat(page.locator(".counts dd").nth(2)).containsText("+2");
    assertThat(page.locator("#article-1")).not().isChecked();
    assertThat(page.url()).doesNotContain("article=1&").contains("article=2");
    page.navigate(address + "?from=2026-05-01&to=2026-03-01");
    keep(page, "dry-run-refused");
    page.navigate(address + "?from=2020-01-01&to=2020-12-31");
    keep(page, "dry-run-empty");
    page.locator("#season")
        .setInputFiles(
            new FilePayload("saison.csv", "text/csv", "Jour;Chez\n1;2\n".getBytes(UTF_8)));
    press(page, "Envoyer et rejouer");
    assertThat(page.locator(".error-summary")).isVisible();
    keep(page, "dry-run-season-refused");
  }

  @Test
  void aLongOneCanBeWatchedAndStopped(Page page) {
    DryRunScene scene = scene();
    Convention draft = scene.draft();
    signIn(page, scene, scene.montpellier);
    transaction.executeWithoutResult(
        _ -> {
          // Nobody can read bookings now, so that it does not end.
          sql.sql("lock table booking in access exclusive mode").update();
          page.navigate(DryRunScene.address(scene.montpellier, draft) + SPRING);
          assertThat(page.locator("progress")).isVisible();
          keep(page, "dry-run-running");
          press(page, "Arrêter");
          assertThat(page.getByText("Arrêté.")).isVisible();
          keep(page, "dry-run-stopped");
        });
    page.getByText("Recommencer").click();
    assertThat(page.locator(".counts dd").first()).containsText("+8");
  }

  @Test
  void itNeedsNoJavaScript(Visitors visitors) {
    DryRunScene scene = scene();
    Convention draft = scene.draft();
    Page page = visitors.withoutJavaScript();
    signIn(page, scene, scene.toulouse);
    page.navigate(DryRunScene.address(scene.toulouse, draft) + SPRING);
    page.locator("#article-1").uncheck();
    press(page, "Rejouer");
    assertThat(page.locator(".counts dd").nth(2)).containsText("+2");
  }

  private DryRunScene scene() {
    DryRunScene scene = new DryRunScene(beans);
    scene.closedDay(5, 6);
    scene.crowdedDay(10, 8);
    scene.over();
    return scene;
  }

  private static void keep(Page page, String name) {
    Axe.check(page);
    Screens.keep(page, name);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
  }

  private void signIn(Page page, DryRunScene scene, Cluster cluster) {
    String email = "staff-" + UUID.randomUUID() + "@example.org";
    scene.registration().clusters().staff(cluster, email);
    page.navigate("/sign-in");
    page.locator("input[name=email]").fill(email);
    page.locator("main form button").first().click();
    page.waitForURL("**/sign-in/sent*");
    String text =
        outbox.latest(20).stream()
            .map(Outbox.Written::mail)
            .filter(mail -> mail.to().equals(email))
            .findFirst()
            .orElseThrow()
            .text();
    Matcher link = LINK.matcher(text);
    assertThat(link.find()).isTrue();
    page.navigate(link.group());
    page.locator("main form button").first().click();
    page.waitForURL(address -> !address.contains("/sign-in"));
  }
}
