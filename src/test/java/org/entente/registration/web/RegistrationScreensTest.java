package org.entente.registration.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.entente.Axe;
import org.entente.BrowserTest;
import org.entente.Screens;
import org.entente.Visitors;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.clusters.Format;
import org.entente.conventions.Terms;
import org.entente.identity.AccountId;
import org.entente.identity.IdentityFixture;
import org.entente.registration.RegistrationFixture;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The pages as people see them: without JavaScript, by keyboard names, in both themes.
@BrowserTest
class RegistrationScreensTest {

  private final RegistrationFixture registration;
  private final ApplicationContext beans;
  private final JdbcClient sql;

  RegistrationScreensTest(ApplicationContext beans, JdbcClient sql) {
    this.registration = new RegistrationFixture(beans);
    this.beans = beans;
    this.sql = sql;
  }

  @Test
  void aHeadOfACompanyBooksForTwoAndGivesOneSeatBackAndStaffSeesIt(Visitors visitors) {
    Cluster host = registration.clusters().cluster("Autan " + UUID.randomUUID());
    Cluster partner = registration.clusters().cluster("Garrigue " + UUID.randomUUID());
    var scope = Terms.formats(host.id(), partner.id(), Format.GREAT_EVENT);
    registration
        .conventions()
        .signed(
            host.id(),
            partner.id(),
            Terms.open(scope),
            Terms.memberPrice(scope),
            Terms.percentOfSeats(scope, 20, 10));
    Event event = registration.event(host, 40);
    AccountId head = registration.member(partner);
    AccountId staff =
        registration.clusters().staff(host, "staff-" + UUID.randomUUID() + "@example.org");

    Page page = signedIn(visitors, head);
    page.navigate("/events/" + event.slug() + "/book");
    keep(page, "booking-form");
    press(page, "Ajouter une personne");
    page.locator("#name-1").fill("Dominique Exemple");
    page.locator("#email-1").fill("pas une adresse");
    press(page, "Confirmer les 2 places");
    assertThat(page.locator(".error-summary")).isVisible();
    keep(page, "booking-form-refused");
    page.locator("#email-1").fill("dominique@example.org");
    press(page, "Confirmer les 2 places");
    assertThat(page.locator(".notice.good")).isVisible();
    keep(page, "booking-made");
    page.getByText("Annuler mon inscription").click();
    page.locator("input[name=seat]").first().uncheck();
    keep(page, "booking-cancel");
    press(page, "Rendre ces places");
    page.navigate("/bookings");
    page.locator("form[action='/account/calendar'] button").click();
    assertThat(page.locator("code.secret")).containsText("/calendars/");
    keep(page, "bookings-mine");
    page.locator("main table a, main h3 a").first().click();
    page.getByText("Céder à un collègue").first().click();
    press(page, "Enregistrer");
    assertThat(page.locator(".error-summary")).isVisible();
    keep(page, "booking-pass-refused");

    Page desk = signedIn(visitors, staff);
    desk.navigate("/desk/" + host.slug() + "/events/" + event.slug() + "/bookings");
    assertThat(desk.locator("table caption")).containsText("1 personne");
    keep(desk, "desk-event-bookings");
    desk.getByText("Retirer").first().click();
    keep(desk, "desk-booking-remove");
    desk.navigate("/desk/" + host.slug() + "/events/" + event.slug() + "/bookings/add");
    keep(desk, "desk-booking-add");
    desk.navigate("/desk/" + host.slug() + "/bookings");
    keep(desk, "desk-bookings");
    desk.navigate("/desk/" + host.slug() + "/events/" + event.slug() + "/bookings/reduce");
    keep(desk, "desk-reduce");
    desk.locator("#capacity").fill("1");
    press(desk, "Voir ce que cela change");
    desk.locator("#capacity").fill("0");
    press(desk, "Réduire et prévenir ces personnes");
    assertThat(desk.locator(".error-summary")).isVisible();
    keep(desk, "desk-reduce-refused");
  }

  @Test
  void aFullEventShowsWhyAndOffersTheWaitingList(Visitors visitors) {
    Cluster host = registration.clusters().cluster("Autan " + UUID.randomUUID());
    Event event = registration.event(host, 1);
    registration.book(event, registration.anybody());
    Page page = signedIn(visitors, registration.anybody());
    page.navigate("/bookings");
    keep(page, "bookings-none");
    page.navigate("/events/" + event.slug() + "/book");
    keep(page, "booking-full");
    press(page, "M’inscrire en liste d’attente");
    assertThat(page.locator(".tone.warn").first()).containsText("1re de la liste");
    keep(page, "booking-waiting");
  }

  @Test
  void bookingNeedsNoJavaScript(Visitors visitors) {
    Event event = registration.event(registration.clusters().cluster("Autan"), 5);
    Page page =
        IdentityFixture.signIn(
            visitors.withoutJavaScript(), beans, visitors.address(), registration.anybody());
    page.navigate("/events/" + event.slug());
    press(page, "Prendre ma place");
    assertThat(page.locator("h1")).containsText("Journée");
    assertThat(page.locator(".notice.good")).isVisible();
  }

  @Test
  void whenTheDatabaseFailsTheSameRequestIsSentAgainAndBooksOnce(Visitors visitors)
      throws InterruptedException {
    Event event = registration.event(registration.clusters().cluster("Autan"), 5);
    Page page = signedIn(visitors, registration.anybody());
    page.navigate("/events/" + event.slug() + "/book");
    CountDownLatch held = new CountDownLatch(1);
    Thread failure = Thread.startVirtualThread(() -> failWhoeverWaitsFor(event, held));
    held.await();
    press(page, "Confirmer ma place");
    assertThat(page.locator("h1")).hasText("Beaucoup de monde en ce moment");
    failure.join();
    keep(page, "booking-busy");
    press(page, "Réessayer");
    assertThat(page.locator(".notice.good")).isVisible();
  }

  /// Holds the event's row until somebody waits for it, and ends that connection. Who waits is read
  /// from the locks: what PostgreSQL tells of activity stays the same within a transaction, and a
  /// connection opened since would never be seen.
  private void failWhoeverWaitsFor(Event event, CountDownLatch held) {
    beans
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(
            _ -> {
              sql.sql("select id from event where id = :id for update")
                  .param("id", event.id().value())
                  .query(UUID.class)
                  .single();
              held.countDown();
              while (sql.sql(
                      """
                      select count(pg_terminate_backend(pid)) from pg_locks
                      where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))
                      """)
                  .query(Integer.class)
                  .single()
                  .equals(0)) {
                Thread.onSpinWait();
              }
            });
  }

  private static void keep(Page page, String name) {
    Axe.check(page);
    Screens.keep(page, name);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  private Page signedIn(Visitors visitors, AccountId account) {
    return IdentityFixture.signIn(visitors.another(), beans, visitors.address(), account);
  }
}
