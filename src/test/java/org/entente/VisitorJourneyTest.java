package org.entente;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.clusters.Format;
import org.entente.conventions.Terms;
import org.entente.identity.EmailAddress;
import org.entente.identity.SignIns;
import org.entente.platform.mail.Outbox;
import org.entente.registration.RegistrationFixture;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/// The way of a company's head from the agenda to a seat, a calendar entry and away again; and of
/// the
/// one who waits for that seat.
@BrowserTest
class VisitorJourneyTest {

  private final RegistrationFixture registration;
  private final Outbox outbox;

  VisitorJourneyTest(ApplicationContext beans, Outbox outbox) {
    this.registration = new RegistrationFixture(beans);
    this.outbox = outbox;
  }

  @Test
  void fromTheAgendaToASeatAndAwayAgain(Visitors visitors) {
    travel(visitors.first(), visitors.another());
  }

  @Test
  void theSameWithoutScripts(Visitors visitors) {
    travel(visitors.withoutJavaScript(), visitors.withoutJavaScript());
  }

  private void travel(Page first, Page second) {
    Cluster host = registration.clusters().cluster("Autan " + UUID.randomUUID());
    Cluster partner = registration.clusters().cluster("Garrigue " + UUID.randomUUID());
    var scope = Terms.formats(host.id(), partner.id(), Format.GREAT_EVENT);
    registration
        .conventions()
        .signed(host.id(), partner.id(), Terms.open(scope), Terms.memberPrice(scope));
    Event event = registration.event(host, 1);
    EmailAddress early = new EmailAddress("tot-" + UUID.randomUUID() + "@example.org");
    EmailAddress late = new EmailAddress("tard-" + UUID.randomUUID() + "@example.org");
    registration.clusters().memberAccount(partner, early.value());
    registration.clusters().memberAccount(partner, late.value());

    String calendar = bookFromTheAgenda(first, host, event, early);
    assertThat(calendar).contains("SUMMARY:" + event.title().french(), "STATUS:CONFIRMED");
    String place = waitInLine(second, event, late);
    giveBack(first, event);
    takeTheOffer(second, place, late);
  }

  /// @return what the visitor's own calendar says then
  private String bookFromTheAgenda(Page page, Cluster host, Event event, EmailAddress email) {
    page.navigate("/agenda?cluster=" + host.slug());
    page.getByText(event.title().french()).click();
    page.waitForURL("**/events/" + event.slug());
    new SignIns(outbox).signIn(page, email);
    page.navigate("/events/" + event.slug());
    assertThat(page.locator(".offer")).containsText("45");
    assertThat(page.locator(".offer")).containsText("article");
    press(page, Pattern.compile("Prendre ma place"));
    assertThat(page.locator(".notice.good")).isVisible();
    page.navigate("/bookings");
    page.locator("form[action='/account/calendar'] button").click();
    String secret = page.locator("code.secret").innerText().strip();
    return page.request().get(secret).text();
  }

  /// @return the address of the booking that waits
  private String waitInLine(Page page, Event event, EmailAddress email) {
    new SignIns(outbox).signIn(page, email);
    page.navigate("/events/" + event.slug() + "/book");
    press(page, Pattern.compile("M’inscrire en liste d’attente"));
    assertThat(page.locator(".tone.warn").first()).containsText("1re de la liste");
    return page.url();
  }

  private static void giveBack(Page page, Event event) {
    page.navigate("/bookings");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(event.title().french()))
        .first()
        .click();
    page.getByText("Annuler mon inscription").click();
    press(page, Pattern.compile("Rendre"));
    assertThat(page.locator(".notice.good")).isVisible();
  }

  private void takeTheOffer(Page page, String place, EmailAddress email) {
    registration.writeLetters();
    assertThat(
            outbox.latest(20).stream()
                .map(Outbox.Written::mail)
                .filter(mail -> mail.to().equals(email.value()))
                .anyMatch(mail -> mail.subject().startsWith("Une place vous est proposée")))
        .isTrue();
    page.navigate(place);
    press(page, Pattern.compile("Prendre la place"));
    assertThat(page.locator(".notice.good")).containsText("la place est à vous");
  }

  private static void press(Page page, Pattern button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
        .first()
        .press("Enter");
  }
}
