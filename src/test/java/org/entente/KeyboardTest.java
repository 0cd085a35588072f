package org.entente;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.agenda.Event;
import org.entente.platform.mail.Outbox;
import org.entente.registration.RegistrationFixture;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/// The way from the agenda to a seat, by keyboard alone.
@BrowserTest
class KeyboardTest {

  private static final Pattern LINK = Pattern.compile("https?://\\S*/sign-in/link\\?\\S+");
  private static final int MOST_STOPS = 60;

  private final RegistrationFixture registration;
  private final Outbox outbox;

  KeyboardTest(ApplicationContext beans, Outbox outbox) {
    this.registration = new RegistrationFixture(beans);
    this.outbox = outbox;
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

    goTo(page, "Adresse e-mail");
    page.keyboard().type("clavier@example.org");
    page.keyboard().press("Enter");
    page.waitForURL("**/sign-in/sent*");
    Matcher link = LINK.matcher(outbox.latest(1).getFirst().mail().text());
    assertThat(link.find()).isTrue();
    page.navigate(link.group());
    goTo(page, "Me connecter");
    page.keyboard().press("Enter");
    page.waitForURL("**/book");

    goTo(page, "Confirmer ma place");
    page.keyboard().press("Enter");
    assertThat(page.locator(".notice.good")).isVisible();
    assertThat(page.locator("h1")).containsText(event.title().french());
  }

  /// Tabs to what is called that, and sees where one is at every stop.
  private static void goTo(Page page, String name) {
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      String focused =
          (String)
              page.evaluate(
                  """
                  () => {
                    const element = document.activeElement;
                    if (element === document.body || element.id === 'main') return '';
                    if (getComputedStyle(element).outlineStyle === 'none') {
                      throw new Error('No focus is seen on ' + element.outerHTML);
                    }
                    return element.labels?.[0]?.textContent ?? element.textContent;
                  }
                  """);
      if (focused.contains(name)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("No way leads to \"" + name + "\" on " + page.url());
  }
}
