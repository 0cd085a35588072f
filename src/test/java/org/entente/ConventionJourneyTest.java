package org.entente;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.entente.agenda.Audience;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.identity.EmailAddress;
import org.entente.identity.SignIns;
import org.entente.platform.mail.Outbox;
import org.entente.registration.RegistrationFixture;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/// Two presidents agree: one writes, both see beforehand what it would change, both agree and sign;
/// and from then on an event says which article opens it.
@BrowserTest
class ConventionJourneyTest {

  /// By the clock of tests.
  private static final String TODAY = "2026-03-02";

  private final RegistrationFixture registration;
  private final Outbox outbox;

  ConventionJourneyTest(ApplicationContext beans, Outbox outbox) {
    this.registration = new RegistrationFixture(beans);
    this.outbox = outbox;
  }

  @Test
  void fromTheDraftToASeat(Visitors visitors) {
    agree(visitors.first(), visitors.another(), visitors.another());
  }

  @Test
  void theSameWithoutScripts(Visitors visitors) {
    agree(visitors.withoutJavaScript(), visitors.withoutJavaScript(), visitors.withoutJavaScript());
  }

  private void agree(Page one, Page other, Page member) {
    Cluster host = registration.clusters().cluster("Autan " + UUID.randomUUID());
    Cluster partner = registration.clusters().cluster("Garrigue " + UUID.randomUUID());
    Event event = registration.event(host, 40, Audience.MEMBERS);
    president(one, host);
    president(other, partner);
    EmailAddress head = new EmailAddress("tete-" + UUID.randomUUID() + "@example.org");
    registration.clusters().memberAccount(partner, head.value());
    new SignIns(outbox).signIn(member, head);
    member.navigate("/events/" + event.slug());
    assertThat(member.locator("main")).containsText("Pas ouvert à vous");

    String convention = write(one, host, partner);
    dryRun(one);
    press(one, "Proposer la version 2", "/desk/" + host.slug() + convention + "/negotiation");
    press(one, "Tout accepter", one.url());
    String theirs = "/desk/" + partner.slug() + convention;
    press(other, "Tout accepter", theirs + "/negotiation");
    press(one, "Figer le texte", "/desk/" + host.slug() + convention + "/negotiation");
    sign(one, "/desk/" + host.slug() + convention);
    one.navigate(convention);
    assertThat(one.getByText("Rien n’agit encore.")).isVisible();
    sign(other, theirs);
    other.navigate(convention);
    assertThat(other.getByText("Rien n’agit encore.")).hasCount(0);

    member.navigate("/events/" + event.slug());
    assertThat(member.locator(".offer")).containsText("article 1");
    member.locator(".offer button, .offer a.button").first().press("Enter");
    assertThat(member.locator(".notice.good")).isVisible();
  }

  private void president(Page page, Cluster cluster) {
    EmailAddress email = new EmailAddress("presidence-" + UUID.randomUUID() + "@example.org");
    registration.clusters().president(cluster, email.value());
    new SignIns(outbox).signIn(page, email);
  }

  /// @return the address of the convention within the site
  private static String write(Page page, Cluster host, Cluster partner) {
    page.navigate("/desk/" + host.slug() + "/conventions");
    page.getByText("Nouvelle convention").first().click();
    page.getByLabel("Titre", new Page.GetByLabelOptions().setExact(true))
        .fill("Voisins " + UUID.randomUUID());
    page.getByLabel(partner.name()).press("Space");
    page.getByLabel("Premier jour").fill(TODAY);
    page.getByText("Créer l’ébauche").press("Enter");
    page.getByText("Ajouter un article").press("Enter");
    page.getByText("Événements ouverts").click();
    page.locator("#heading").fill("Grands événements");
    page.getByLabel("Grand événement").press("Space");
    page.getByText("Enregistrer l’article").press("Enter");
    assertThat(page.getByText("Rien ne s’oppose à la signature")).isVisible();
    return page.url().replaceFirst(".*(/conventions/[^/?#]+).*", "$1");
  }

  private static void dryRun(Page page) {
    page.getByText("Essai à blanc").first().click();
    assertThat(page.locator("h1")).containsText("Essai à blanc");
  }

  private static void press(Page page, String button, String address) {
    page.navigate(address);
    page.getByText(button).press("Enter");
    assertThat(page.locator(".notice.good").first()).isVisible();
  }

  private static void sign(Page page, String desk) {
    page.navigate(desk);
    page.getByText("Signer", new Page.GetByTextOptions().setExact(true)).press("Enter");
    page.locator("#signatory").fill("la présidence");
    page.locator("#mandate").fill("conseil d’administration du 12 février");
    page.locator("#place").fill("Toulouse");
    page.getByLabel("J’ai lu").press("Space");
    page.locator("main form button").last().press("Enter");
    page.waitForURL(address -> !address.contains("/sign"));
  }
}
