package org.entente.admission.papers.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.Axe;
import org.entente.BrowserTest;
import org.entente.Screens;
import org.entente.Visitors;
import org.entente.admission.papers.PapersScene;
import org.entente.identity.AccountId;
import org.entente.platform.mail.Outbox;
import org.entente.registration.Booking;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/// The pages of papers as people see them.
@BrowserTest
class PapersScreensTest {

  private static final Pattern LINK = Pattern.compile("https?://\\S*/sign-in/link\\?\\S+");
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");

  private final PapersScene scene;
  private final Outbox outbox;

  PapersScreensTest(ApplicationContext beans, Outbox outbox) {
    this.scene = new PapersScene(beans);
    this.outbox = outbox;
  }

  @Test
  void everyPageIsOpenToAll(Visitors visitors) {
    Booking booking = scene.book("Zoé Démonstration", "Ada Exemple", "Noé Absent");
    scene.admit(booking, 2);
    Page desk = signedIn(visitors.first(), scene.staff);
    show(desk, scene.base + "/certificates", "papers-certificates-early");
    scene.afterTheEvent();
    String text =
        PapersScene.pdf(scene.post(scene.base + "/certificates", scene.staff, "fr")).text();
    Matcher code = CODE.matcher(text);
    code.find();
    desk = signedIn(visitors.another(), scene.staff);
    show(desk, scene.base + "/bookings", "papers-links");
    show(desk, scene.base + "/attendance", "papers-attendance");
    show(desk, scene.base + "/badges", "papers-badges");
    show(desk, scene.base + "/certificates", "papers-certificates");
    show(desk, scene.base + "/certificates/" + code.group() + "/revocation", "papers-revocation");

    Page booker = signedIn(visitors.another(), scene.booker);
    show(booker, "/bookings/" + booking.id().value() + "/certificates", "papers-booking");

    Page stranger = visitors.withoutJavaScript();
    stranger.navigate("/certificates");
    keep(stranger, "papers-check");
    stranger.locator("#code").fill(code.group());
    press(stranger, "Vérifier");
    keep(stranger, "papers-checked");
    stranger.locator("#name").fill("Quelqu’un d’autre");
    press(stranger, "Comparer");
    assertThat(stranger.locator(".notice.bad")).isVisible();
    keep(stranger, "papers-checked-wrong");
    show(stranger, "/certificates/0000-0000-0000", "papers-check-unknown");
  }

  private static void show(Page page, String address, String name) {
    page.navigate(address);
    assertThat(page.locator("h1")).isVisible();
    keep(page, name);
  }

  private static void keep(Page page, String name) {
    Axe.check(page);
    Screens.keep(page, name);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  private Page signedIn(Page page, AccountId account) {
    String email = scene.registration.account(account).email().value();
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
    link.find();
    page.navigate(link.group());
    page.locator("main form button").first().click();
    page.waitForURL(address -> !address.contains("/sign-in"));
    return page;
  }
}
