package org.entente.registration.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.Axe;
import org.entente.BrowserTest;
import org.entente.Screens;
import org.entente.Visitors;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.clusters.Format;
import org.entente.conventions.Terms;
import org.entente.identity.AccountId;
import org.entente.platform.mail.Outbox;
import org.entente.registration.RegistrationFixture;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/// The pages as people see them: without JavaScript, by keyboard names, in both themes.
@BrowserTest
class RegistrationScreensTest {

  private static final Pattern LINK = Pattern.compile("https?://\\S*/sign-in/link\\?\\S+");

  private final RegistrationFixture registration;
  private final Outbox outbox;

  RegistrationScreensTest(ApplicationContext beans, Outbox outbox) {
    this.registration = new RegistrationFixture(beans);
    this.outbox = outbox;
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

    Page page = signedIn(visitors.first(), head);
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
    keep(page, "bookings-mine");

    Page desk = signedIn(visitors.another(), staff);
    desk.navigate("/desk/" + host.slug() + "/events/" + event.slug() + "/bookings");
    assertThat(desk.locator("table caption")).containsText("1 personne");
    keep(desk, "desk-event-bookings");
    desk.getByText("Retirer").first().click();
    keep(desk, "desk-booking-remove");
    desk.navigate("/desk/" + host.slug() + "/events/" + event.slug() + "/bookings/add");
    keep(desk, "desk-booking-add");
    desk.navigate("/desk/" + host.slug() + "/bookings");
    keep(desk, "desk-bookings");
  }

  @Test
  void aFullEventShowsWhyAndOffersTheWaitingList(Visitors visitors) {
    Cluster host = registration.clusters().cluster("Autan " + UUID.randomUUID());
    Event event = registration.event(host, 1);
    registration.book(event, registration.anybody());
    Page page = signedIn(visitors.first(), registration.anybody());
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
    Page page = signedIn(visitors.withoutJavaScript(), registration.anybody());
    page.navigate("/events/" + event.slug());
    press(page, "Prendre ma place");
    assertThat(page.locator("h1")).containsText("Journée");
    assertThat(page.locator(".notice.good")).isVisible();
  }

  private static void keep(Page page, String name) {
    Axe.check(page);
    Screens.keep(page, name);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  private Page signedIn(Page page, AccountId account) {
    String email = registration.account(account).email().value();
    page.navigate("/sign-in");
    page.locator("input[name=email]").fill(email);
    page.locator("main form button").first().click();
    page.waitForURL("**/sign-in/sent*");
    List<Outbox.Written> mails = outbox.latest(20);
    String text =
        mails.stream()
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
    return page;
  }
}
