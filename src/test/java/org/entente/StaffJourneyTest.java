package org.entente;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.identity.EmailAddress;
import org.entente.identity.SignIns;
import org.entente.platform.mail.Outbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A day at a cluster's desk: an event is written and published, members are imported, somebody is
/// listed and let in, and the list goes out again as a file.
@BrowserTest
class StaffJourneyTest {

  private static final String MEMBERS =
      "Nom;Commune;Membre depuis\nAtelier du Midi;Toulouse;2024-01-01\nForge d’Oc;Albi;2025-03-01\n";

  private final ClustersFixture clusters;
  private final Outbox outbox;
  private final TestClock clock;

  StaffJourneyTest(JdbcClient sql, Outbox outbox, TestClock clock) {
    this.clusters = new ClustersFixture(sql, clock);
    this.outbox = outbox;
    this.clock = clock;
  }

  @BeforeEach
  @AfterEach
  void theDayItIs() {
    clock.reset();
  }

  @Test
  void aDayAtTheDesk(Visitors visitors) {
    work(visitors.first());
  }

  @Test
  void theSameWithoutScripts(Visitors visitors) {
    work(visitors.withoutJavaScript());
  }

  private void work(Page page) {
    Cluster cluster = clusters.cluster("Autan " + UUID.randomUUID());
    EmailAddress email = new EmailAddress("permanente-" + UUID.randomUUID() + "@example.org");
    clusters.staff(cluster, email.value());
    new SignIns(outbox).signIn(page, email);
    String desk = "/desk/" + cluster.slug();
    String event = publish(page, desk, "Journée " + UUID.randomUUID());
    importMembers(page, desk);
    list(page, event);
    letIn(page, event);
    takeAway(page, desk, event);
  }

  /// @return the address of the event at the desk
  private static String publish(Page page, String desk, String title) {
    page.navigate(desk);
    page.locator(".desk-nav a[href$='/events']").click();
    page.getByText("Nouvel événement").first().click();
    page.locator("#title").fill(title);
    page.locator("input[name=format][value=conference]").press("Space");
    page.locator("#start").fill("2026-03-19T18:00");
    page.locator("#end").fill("2026-03-19T20:00");
    page.locator("#commune").fill("Toulouse (31)");
    page.locator("#venue").fill("La Cantine");
    page.locator("#summary").fill("Ce qu’on y apprend.");
    page.locator("input[name=audience][value=public]").press("Space");
    page.locator("#capacity").fill("20");
    press(page, "Enregistrer");
    assertThat(page.locator(".notice.good")).isVisible();
    String event = page.url();
    press(page, "Publier cet événement");
    assertThat(page.locator(".notice.good")).containsText("publi");
    page.navigate("/agenda?q=" + title);
    assertThat(page.locator(".event-row")).hasCount(1);
    return event;
  }

  private static void importMembers(Page page, String desk) {
    page.navigate(desk + "/imports");
    page.locator("#file")
        .setInputFiles(
            new FilePayload("adherents.csv", "text/csv", MEMBERS.getBytes(StandardCharsets.UTF_8)));
    press(page, "Envoyer le fichier");
    press(page, "Voir ce que l’import ferait");
    page.locator("form[action$='/apply'] button").press("Enter");
    assertThat(page.locator("h1")).hasText("Import terminé");
    page.navigate(desk + "/members");
    assertThat(page.getByText("Forge d’Oc")).isVisible();
  }

  private static void list(Page page, String event) {
    page.navigate(event + "/bookings/add");
    page.locator("#name").fill("Camille Exemple");
    page.locator("#email").fill("camille-" + UUID.randomUUID() + "@example.org");
    page.locator("#reason").fill("Appel du matin.");
    page.locator("form.form button").first().press("Enter");
    assertThat(page.locator(".notice.good")).isVisible();
  }

  private void letIn(Page page, String event) {
    clock.set(Instant.parse("2026-03-19T17:00:00Z"));
    page.navigate(event + "/bookings");
    page.locator("input[name=seat]").first().press("Space");
    page.locator("form[data-picked] button").first().press("Enter");
    assertThat(page.locator(".notice.good")).containsText("entré");
  }

  private static void takeAway(Page page, String desk, String event) {
    APIResponse guests = page.request().get(event + "/attendance/list.csv");
    assertThat(guests.ok()).isTrue();
    assertThat(guests.text()).contains("Camille Exemple");
    APIResponse members = page.request().get(desk + "/exports/members.csv");
    assertThat(members.text()).contains("Atelier du Midi", "Forge d’Oc");
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
        .first()
        .press("Enter");
  }
}
