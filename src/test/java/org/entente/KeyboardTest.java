package org.entente;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.entente.Keyboard.enter;
import static org.entente.Keyboard.goTo;
import static org.entente.Keyboard.type;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.entente.admission.DoorScene;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.clusters.Format;
import org.entente.conventions.Convention;
import org.entente.conventions.Terms;
import org.entente.identity.EmailAddress;
import org.entente.identity.SignIns;
import org.entente.platform.mail.Outbox;
import org.entente.registration.RegistrationFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/// The main ways by keyboard alone: to a seat and back, to somebody who is let in, to an article
/// and
/// a signature. [TableKeysTest] has those of the desk's tables.
@BrowserTest
class KeyboardTest {

  private final RegistrationFixture registration;
  private final ApplicationContext beans;
  private final Outbox outbox;
  private final TestClock clock;

  KeyboardTest(ApplicationContext beans, Outbox outbox, TestClock clock) {
    this.registration = new RegistrationFixture(beans);
    this.beans = beans;
    this.clock = clock;
    this.outbox = outbox;
  }

  @AfterEach
  void backToTheirDay() {
    clock.reset();
  }

  @Test
  void aVisitorFindsAnEventSignsInAndBooksByKeyboardAlone(Page page) {
    Event event =
        registration.event(registration.clusters().cluster("Autan " + UUID.randomUUID()), 5);
    page.navigate("/agenda");
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip-link")).isFocused();
    page.keyboard().press("Enter");
    goTo(page, event.title().french());
    page.keyboard().press("Enter");
    page.waitForURL("**/events/" + event.slug());
    goTo(page, "Prendre ma place");
    page.keyboard().press("Enter");
    page.waitForURL("**/sign-in?*");
    signIn(page, "clavier@example.org");
    page.waitForURL("**/book");

    goTo(page, "Confirmer ma place");
    page.keyboard().press("Enter");
    assertThat(page.locator(".notice.good")).isVisible();
    assertThat(page.locator("h1")).containsText(event.title().french());
  }

  @Test
  void whoHasASeatGivesItBack(Page page) {
    Event event =
        registration.event(registration.clusters().cluster("Autan " + UUID.randomUUID()), 5);
    String email = "rendre-" + UUID.randomUUID() + "@example.org";
    registration.book(event, registration.clusters().stranger(email));
    page.navigate("/sign-in");
    signIn(page, email);
    page.navigate("/bookings");
    enter(page, event.title().french());
    page.waitForURL("**/bookings/*");
    enter(page, "Annuler mon inscription");
    page.waitForURL("**/cancel");
    enter(page, "Rendre");
    assertThat(page.locator(".notice.good")).isVisible();
  }

  @Test
  void staffLetsSomebodyInFromTheList(Page page) {
    DoorScene scene = new DoorScene(beans);
    scene.ticket("Camille Exemple");
    clock.set(scene.event().time().start());
    staff(page, scene.host());
    page.navigate(
        "/desk/%s/events/%s/bookings".formatted(scene.host().slug(), scene.event().slug()));
    goTo(page, "Camille Exemple");
    page.keyboard().press("Space");
    enter(page, "Noter l’entrée");
    assertThat(page.locator(".notice.good")).containsText("entrée");
  }

  @Test
  void staffWritesAnArticleOfAConvention(Page page) {
    Cluster host = registration.clusters().cluster("Autan " + UUID.randomUUID());
    Cluster partner = registration.clusters().cluster("Garrigue " + UUID.randomUUID());
    Convention draft = registration.conventions().draft(host.id(), partner.id());
    staff(page, host);
    page.navigate("/desk/" + host.slug() + "/conventions/" + draft.slug());
    enter(page, "Ajouter un article");
    page.waitForURL("**/articles/new");
    enter(page, "Événements ouverts");
    page.waitForURL("**/articles/new?*");
    type(page, "Intitulé", "Grands événements");
    goTo(page, "Grand événement");
    page.keyboard().press("Space");
    enter(page, "Enregistrer l’article");
    assertThat(page.locator("main")).containsText("Grands événements");
    assertThat(page.locator("main")).containsText("Rien ne s’oppose à la signature");
  }

  @Test
  void aPresidentSigns(Page page) {
    Cluster host = registration.clusters().cluster("Autan " + UUID.randomUUID());
    Cluster partner = registration.clusters().cluster("Garrigue " + UUID.randomUUID());
    Convention frozen =
        registration
            .conventions()
            .frozen(
                host.id(),
                partner.id(),
                Terms.open(Terms.mutual(host.id(), partner.id(), Format.GREAT_EVENT)));
    String email = "presidence-" + UUID.randomUUID() + "@example.org";
    registration.clusters().president(host, email);
    page.navigate("/sign-in");
    signIn(page, email);
    page.navigate("/desk/" + host.slug() + "/conventions/" + frozen.slug() + "/sign");
    type(page, "En quelle qualité", "la présidente");
    type(page, "Ce qui vous en donne", "conseil d’administration du 12 février");
    type(page, "Lieu de la signature", "Toulouse");
    goTo(page, "J’ai lu");
    page.keyboard().press("Space");
    enter(page, "Enregistrer la signature");
    page.waitForURL("**/conventions/" + frozen.slug());
    assertThat(page.getByText("Rien n’agit encore.")).isVisible();
  }

  private void staff(Page page, Cluster cluster) {
    String email = "permanente-" + UUID.randomUUID() + "@example.org";
    registration.clusters().staff(cluster, email);
    page.navigate("/sign-in");
    signIn(page, email);
  }

  /// From the page where one signs in, by the link in the mail.
  private void signIn(Page page, String email) {
    type(page, "Adresse e-mail", email);
    page.keyboard().press("Enter");
    page.waitForURL("**/sign-in/sent*");
    page.navigate(new SignIns(outbox).link(new EmailAddress(email)));
    enter(page, "Me connecter");
    page.waitForURL(address -> !address.contains("/sign-in"));
  }
}
