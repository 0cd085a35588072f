package org.entente.admission.papers.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.entente.Axe;
import org.entente.BrowserTest;
import org.entente.Screens;
import org.entente.Visitors;
import org.entente.admission.papers.PapersScene;
import org.entente.identity.AccountId;
import org.entente.identity.IdentityFixture;
import org.entente.registration.Booking;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is printed and counted of an event, and the page where anybody verifies a certificate.
@BrowserTest
class PapersScreensTest {

  private final ApplicationContext beans;

  PapersScreensTest(ApplicationContext beans) {
    this.beans = beans;
  }

  @Test
  void thePapersOfAnEventAreForEverybodyBeforeItAndAfter(Visitors visitors) {
    PapersScene scene = new PapersScene(beans);
    Page page = signedIn(visitors.another(), visitors, scene.staff);
    see(page, scene.base + "/badges", "papers-badges-before");
    see(page, scene.base + "/certificates", "papers-certificates-before");
    Booking booking = scene.book("Zoé Démonstration", "Ada Exemple", "Noé Absent");
    scene.admit(booking, 2);
    scene.afterTheEvent();
    scene.post(scene.base + "/certificates", scene.staff, "fr");
    for (String paper : new String[] {"badges", "attendance", "certificates", "figures"}) {
      see(page, scene.base + "/" + paper, "papers-" + paper);
    }
    see(page, "/desk/" + scene.host.slug() + "/figures", "papers-season");
    String code = code(booking);
    see(page, scene.base + "/certificates/" + code + "/revocation", "papers-revocation");
    page.locator("main form button").click();
    assertThat(page.locator(".error-summary")).isVisible();
    keep(page, "papers-revocation-refused");

    Page booker = signedIn(visitors.reading("en-GB"), visitors, scene.booker);
    see(booker, "/bookings/" + booking.id().value() + "/certificates", "papers-mine");
  }

  @Test
  void whoeverHoldsACertificateVerifiesIt(Visitors visitors) {
    PapersScene scene = new PapersScene(beans);
    Booking booking = scene.book("Ada Exemple");
    scene.admit(booking, 1);
    scene.afterTheEvent();
    scene.post(scene.base + "/certificates", scene.staff, "fr");
    String code = code(booking);
    Page page = visitors.first();
    see(page, "/certificates", "certificate-check");
    page.locator("#code").fill("0000-0000-0000");
    page.keyboard().press("Enter");
    assertThat(page.locator(".notice.bad")).containsText("Inconnue");
    keep(page, "certificate-unknown");
    page.locator("#code").fill(code);
    page.keyboard().press("Enter");
    assertThat(page.locator(".notice.good")).containsText("Authentique");
    keep(page, "certificate-genuine");
    page.locator("#name").fill("Ada Autre");
    page.keyboard().press("Enter");
    assertThat(page.locator(".notice.bad")).containsText("Pas à ce nom");
    keep(page, "certificate-wrong-name");
    scene.post(
        scene.base + "/certificates/" + code + "/revocation",
        scene.staff,
        "fr",
        "reason",
        "Entrée par erreur");
    see(visitors.reading("en-GB"), "/certificates/" + code, "certificate-revoked");
  }

  private String code(Booking booking) {
    return beans
        .getBean(JdbcClient.class)
        .sql("select code from certificate where seat = :seat")
        .param("seat", booking.seats().getFirst().id().value())
        .query(String.class)
        .single();
  }

  private Page signedIn(Page page, Visitors visitors, AccountId account) {
    return IdentityFixture.signIn(page, beans, visitors.address(), account);
  }

  private static void see(Page page, String address, String name) {
    page.navigate(address);
    keep(page, name);
  }

  private static void keep(Page page, String name) {
    Axe.check(page);
    Screens.keep(page, name);
  }
}
