package org.entente.notices.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
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
import org.entente.identity.IdentityFixture;
import org.entente.notices.NoticesFixture;
import org.entente.registration.BookingLinks;
import org.entente.registration.RegistrationFixture;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/// What is proposed, said and written, as people see it: on a telephone and on a desk, in both
/// themes.
@BrowserTest
class ForMeScreensTest {

  private static final Pattern LINK =
      Pattern.compile(RegistrationFixture.FRENCH.site() + "(/\\S+)");

  private final NoticesFixture fixture;
  private final ApplicationContext beans;

  ForMeScreensTest(ApplicationContext beans) {
    this.fixture = new NoticesFixture(beans);
    this.beans = beans;
  }

  @Test
  void aHeadOfACompanySaysWhatSuitsThemAndBooksByOnePress(Visitors visitors) {
    Cluster home = fixture.registration().clusters().digitalPlace();
    Cluster partner = fixture.registration().clusters().frenchSouthDigital();
    var scope = Terms.formats(partner.id(), home.id(), Format.GREAT_EVENT);
    fixture
        .registration()
        .conventions()
        .signed(partner.id(), home.id(), Terms.open(scope), Terms.memberPrice(scope));
    AccountId head = fixture.registration().member(home);
    Page page = IdentityFixture.signIn(visitors.another(), beans, visitors.address(), head);
    page.navigate("/for-me");
    keep(page, "for-me-nothing");

    fixture.lunch(home, "Répondre à un marché public en une heure", "2026-03-12T12:30");
    fixture.lunch(home, "Sauvegarder sans y penser", "2026-03-17T12:30");
    fixture.event(
        partner,
        Format.GREAT_EVENT,
        "La journée du numérique de Montpellier",
        "2026-03-19T09:00",
        Duration.ofHours(9),
        partner.seat());
    page.navigate("/for-me");
    assertThat(page.locator(".event-row")).hasCount(3);
    keep(page, "for-me-unsaid");

    page.getByLabel("Dans les départements que j’indique").check();
    page.locator("#departments").fill("31, Atlantide");
    page.getByLabel("jeudi midi").check();
    press(page, "Enregistrer");
    assertThat(page.locator(".error-summary")).isVisible();
    keep(page, "for-me-refused");
    page.locator("#departments").fill("31, 34");
    press(page, "Enregistrer");
    assertThat(page.locator(".notice.good")).isVisible();
    assertThat(page.locator(".event-row")).hasCount(1);
    press(page, "Recevoir la lettre");
    assertThat(page.locator(".notice.good")).isVisible();
    keep(page, "for-me-said");
    press(page, "Prendre ma place Répondre à un marché public en une heure");
    assertThat(page.locator("h1")).hasText("Répondre à un marché public en une heure");
    assertThat(page.locator(".tone.good").first()).hasText("Confirmée");
  }

  @Test
  void aLetterBooksWithoutSigningInAndIsPausedByOnePress(Visitors visitors) {
    Cluster host = fixture.registration().clusters().cluster("Autan " + UUID.randomUUID());
    AccountId reader = fixture.registration().member(host);
    fixture.lunch(host, "Vendre en ligne", "2026-03-12T12:30");
    fixture.ask(reader);
    fixture.writeLetters();
    Matcher links = LINK.matcher(fixture.letters(reader).getFirst());

    Page page = visitors.another();
    assertThat(links.find()).isTrue();
    page.navigate(links.group(1));
    keep(page, "link-to-press");
    Page plain = visitors.withoutJavaScript();
    plain.navigate(links.group(1));
    press(plain, "Confirmer ma place");
    assertThat(plain.locator(".notice.good")).isVisible();
    page.navigate(links.group(1));
    keep(page, "link-used");
    plain.navigate("/bookings");
    assertThat(plain.locator("h1")).hasText("Se connecter");

    while (!links.group(1).endsWith("/pause")) {
      assertThat(links.find()).isTrue();
    }
    page.navigate(links.group(1));
    keep(page, "letter-to-pause");
    press(page, "Mettre la lettre en pause");
    assertThat(page.locator("h1")).hasText("La lettre du lundi est en pause");
    keep(page, "letter-paused");
    press(page, "Reprendre la lettre");
    assertThat(page.locator("h1")).hasText("Mettre la lettre du lundi en pause ?");
    page.navigate("/weekly-letter/" + "0".repeat(40) + "/pause");
    keep(page, "letter-none");
  }

  @Test
  void whatALinkCannotDoItSays(Visitors visitors) {
    Cluster host = fixture.registration().clusters().cluster("Autan " + UUID.randomUUID());
    Event full = fixture.registration().event(host, 1);
    fixture.registration().book(full, fixture.registration().anybody());
    BookingLinks links = beans.getBean(BookingLinks.class);
    AccountId reader = fixture.registration().anybody();
    Page page = visitors.another();
    page.navigate(links.issue(reader, full.id(), RegistrationFixture.PUBLIC_PRICE));
    keep(page, "link-full");

    Event dearer = fixture.registration().event(host, 9);
    page.navigate(links.issue(reader, dearer.id(), RegistrationFixture.MEMBER_PRICE));
    keep(page, "link-dearer");
    page.navigate("/book/nonsense");
    keep(page, "link-unknown");
  }

  private static void keep(Page page, String name) {
    Axe.check(page);
    Screens.keep(page, name);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }
}
