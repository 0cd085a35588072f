package org.entente.imports.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
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
import org.entente.platform.mail.Outbox;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Imports as staff sees them.
@BrowserTest
class ImportScreensTest {

  private static final Pattern LINK = Pattern.compile("https?://\\S*/sign-in/link\\?\\S+");
  private static final String LIST =
      """
      Raison sociale;SIRET;Ville;Effectif
      ATELIER DU MIDI;;Toulouse;7
      Canal Image;;Toulouse;12
      Aérologie;;Atlantis;3
      """;

  private final ClustersFixture clusters;
  private final Outbox outbox;

  ImportScreensTest(JdbcClient sql, Clock clock, Outbox outbox) {
    this.clusters = new ClustersFixture(sql, clock);
    this.outbox = outbox;
  }

  @Test
  void staffBringsAListDecidesAndApplies(Page page) {
    Cluster cluster = clusters.cluster("Autan " + UUID.randomUUID());
    clusters.member(cluster, "Atelier du Midi");
    signIn(page, cluster);
    page.navigate("/desk/" + cluster.slug() + "/imports");
    keep(page, "imports-empty");
    page.locator("#file").setInputFiles(file("liste.pdf", "%PDF-1.7"));
    press(page, "Envoyer le fichier");
    assertThat(page.locator(".error-summary")).isVisible();
    keep(page, "imports-refused");
    page.locator("#file").setInputFiles(file("adherents.csv", LIST));
    press(page, "Envoyer le fichier");
    keep(page, "import-choose");
    press(page, "Voir ce que l’import ferait");
    assertThat(page.locator("h1")).hasText("Ce que cet import ferait");
    keep(page, "import-questions");
    page.locator("input[name='line.2']").first().check();
    press(page, "Enregistrer ces réponses");
    assertThat(page.locator("form[action$='/apply']")).isVisible();
    keep(page, "import-report");
    page.locator("form[action$='/apply'] button").click();
    assertThat(page.locator("h1")).hasText("Import terminé");
    keep(page, "import-done");
    page.navigate("/desk/" + cluster.slug() + "/imports");
    keep(page, "imports");
  }

  @Test
  void staffImportsACalendarWithoutJavaScript(Visitors visitors) {
    Cluster cluster = clusters.cluster("Garrigue " + UUID.randomUUID());
    Page page = visitors.withoutJavaScript();
    signIn(page, cluster);
    page.navigate("/desk/" + cluster.slug() + "/imports");
    page.locator("input[value=EVENTS]").check();
    String calendar =
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Rencontre\nDTSTART:20270604T160000Z\n"
            + "LOCATION:Sète\nEND:VEVENT\nEND:VCALENDAR\n";
    page.locator("#file").setInputFiles(file("agenda.ics", calendar));
    press(page, "Envoyer le fichier");
    press(page, "Voir ce que l’import ferait");
    page.locator("form[action$='/apply'] button").click();
    assertThat(page.locator("h1")).hasText("Import terminé");
  }

  /// The server takes in more than it accepts, to be able to say so.
  @Test
  void anOversizedFileIsAnsweredOnItsPage(Page page) {
    Cluster cluster = clusters.cluster("Causse " + UUID.randomUUID());
    signIn(page, cluster);
    page.navigate("/desk/" + cluster.slug() + "/imports");
    byte[] content = new byte[11 * 1024 * 1024];
    page.locator("#file").setInputFiles(new FilePayload("liste.csv", "text/csv", content));
    press(page, "Envoyer le fichier");
    assertThat(page.locator(".error-summary")).containsText("10");
  }

  private static FilePayload file(String name, String content) {
    return new FilePayload(
        name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
  }

  private static void keep(Page page, String name) {
    Axe.check(page);
    Screens.keep(page, name);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
  }

  private void signIn(Page page, Cluster cluster) {
    String email = "staff-" + UUID.randomUUID() + "@example.org";
    clusters.staff(cluster, email);
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
