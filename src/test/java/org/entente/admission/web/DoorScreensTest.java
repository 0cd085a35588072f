package org.entente.admission.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.entente.Axe;
import org.entente.BrowserTest;
import org.entente.Screens;
import org.entente.TestClock;
import org.entente.Visitors;
import org.entente.admission.CheckIn;
import org.entente.admission.DoorScene;
import org.entente.admission.TicketSeat;
import org.entente.identity.SignIns;
import org.entente.platform.mail.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/// The door in real browsers: two of them without a network, one with a camera, one without
/// scripts.
@BrowserTest
class DoorScreensTest {

  private final ApplicationContext beans;
  private final SignIns signIns;
  private final TestClock clock;
  private DoorScene scene;
  private TicketSeat camille;

  DoorScreensTest(ApplicationContext beans, Outbox outbox, TestClock clock) {
    this.beans = beans;
    this.signIns = new SignIns(outbox);
    this.clock = clock;
  }

  @BeforeEach
  void anEventOnItsDay() {
    scene = new DoorScene(beans);
    camille = scene.ticket("Camille Exemple");
    scene.ticket("Dominique Essai");
  }

  @Test
  void twoDoorsWithoutNetworkLetTheSameTicketInAndAreBothTold(Visitors visitors) {
    Instant start = scene.event().time().start();
    Page north = door(visitors.first(), "Nord", start);
    Page south = door(visitors.another(), "Sud", start.plus(Duration.ofMinutes(7)));
    assertThat(south.locator("[data-door-clock]")).containsText("7 min");
    Screens.keep(north, "door");

    north.context().setOffline(true);
    south.context().setOffline(true);
    String code = scene.code(camille);
    show(
        north,
        code.substring(0, 100) + (code.charAt(100) == 'A' ? 'B' : 'A') + code.substring(101));
    assertThat(north.locator(".door-answer.bad")).containsText("faux ou altéré");
    show(north, code);
    assertThat(north.locator(".door-answer.good")).containsText("Entrez : Camille Exemple");
    show(north, camille.spelledCode());
    assertThat(north.locator(".door-answer.bad")).containsText("Déjà dedans");
    Axe.check(north);
    Screens.keep(north, "door-offline");
    south.clock().setSystemTime(start.plus(Duration.ofMinutes(9)).toEpochMilli());
    show(south, camille.spelledCode());
    assertThat(south.locator(".door-answer.good")).containsText("Entrez : Camille Exemple");
    assertThat(scene.checkIns(camille)).isEmpty();

    clock.advance(Duration.ofMinutes(30));
    north.context().setOffline(false);
    assertThat(north.locator("[data-door-pending='0'][data-door-online=true]")).isVisible();
    south.context().setOffline(false);
    for (Page door : new Page[] {north, south}) {
      assertThat(door.locator("[data-door-conflict-list]"))
          .containsText("Camille Exemple est entré deux fois");
      assertThat(door.locator("[data-door-conflict-list]")).containsText("porte Nord");
      assertThat(door.locator("[data-door-conflict-list]")).containsText("porte Sud");
    }
    Axe.check(south);
    Screens.keep(south, "door-conflict");
    assertThat(scene.checkIns(camille)).extracting(CheckIn::door).containsExactly("Nord", "Sud");
    assertThat(scene.checkIns(camille)).noneMatch(CheckIn::doubtful);
  }

  @Test
  void theDoorOpensWithoutNetworkAndForgetsEverybodyWhenItIsDone(Visitors visitors) {
    Page page = door(visitors.first(), "Nord", scene.event().time().start());
    page.context().setOffline(true);
    show(page, scene.code(camille));
    assertThat(page.locator(".door-answer.good")).isVisible();
    page.reload();
    assertThat(page.locator("[data-door-ready=true][data-door-pending='1']")).isVisible();
    assertThat(page.locator("[data-door-rows]")).containsText("Dominique Essai");
    press(page, "Terminer et effacer la liste");
    assertThat(page.locator("[data-door-finished]")).containsText("Pas encore");

    clock.advance(Duration.ofMinutes(5));
    page.context().setOffline(false);
    assertThat(page.locator("[data-door-pending='0']")).isVisible();
    assertThat(scene.checkIns(camille)).hasSize(1);
    press(page, "Terminer et effacer la liste");
    assertThat(page.locator("[data-door-finished]")).containsText("C’est effacé");
    assertThat(
            page.evaluate(
                "async () => (await indexedDB.databases()).length + (await caches.keys()).length"))
        .isEqualTo(0);
    assertThat(page.locator("body").textContent()).doesNotContain("Dominique Essai");
  }

  @Test
  void withANetworkTheSecondDoorIsToldAtOnceAndTheFirstCanTakeItBack(Visitors visitors) {
    Page north = door(visitors.first(), "Nord", scene.event().time().start());
    Page south = door(visitors.another(), "Sud", scene.event().time().start());
    show(north, scene.code(camille));
    assertThat(north.locator(".door-answer.good")).containsText("Entrez : Camille Exemple");
    show(south, scene.code(camille));
    assertThat(south.locator(".door-answer.bad")).containsText("porte Nord");
    assertThat(scene.checkIns(camille)).hasSize(1);
    assertThat(north.locator("#counts")).containsText("dedans, sur 2 attendus");
    assertThat(north.locator(".door-count")).hasText("1");
    north
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Annuler Camille Exemple"))
        .click();
    assertThat(north.locator(".door-answer")).containsText("est annulée");
    assertThat(north.locator("[data-door-pending='0']")).isVisible();
    assertThat(scene.checkIns(camille)).isEmpty();
  }

  @Test
  void theCameraReadsTheTicketsOwnPicture(Visitors visitors, @TempDir Path folder)
      throws IOException {
    Path film = QrFilm.of(QrPicture.of(scene.code(camille)), folder.resolve("ticket.y4m"));
    Page page = door(visitors.seeing(film), "Nord", scene.event().time().start());
    press(page, "Scanner avec l’appareil photo");
    // Without a processor for pictures, films are decoded slowly.
    assertThat(page.locator(".door-answer.good"))
        .containsText(
            "Entrez : Camille Exemple",
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
    Screens.keep(page, "door-camera");
    assertThat(scene.checkIns(camille))
        .singleElement()
        .extracting(CheckIn::kind)
        .isEqualTo(CheckIn.Kind.SCAN);
  }

  @Test
  void theDoorNeedsNoScript(Visitors visitors) {
    Page page = visitors.withoutJavaScript();
    signIns.signIn(page, scene.registration().account(scene.staff()).email());
    page.navigate(scene.door());
    page.locator("#ticket").fill(camille.spelledCode());
    page.locator("#ticket").press("Enter");
    assertThat(page.locator(".notice.good")).containsText("Entrez : Camille Exemple");
    press(page, "Laisser entrer Dominique Essai");
    assertThat(page.locator(".door-count")).hasText("2");
    page.getByText("Arrivée sans inscription").click();
    page.locator("#name").fill("Sacha Imprévu");
    press(page, "Inscrire et laisser entrer");
    assertThat(page.locator(".notice.good")).containsText("Entrez : Sacha Imprévu");
    assertThat(page.locator("[data-door-camera]")).isHidden();
  }

  @Test
  void ticketsAreShownToEverybodyAlike(Visitors visitors) {
    Page page = visitors.first();
    page.navigate("/tickets/" + camille.link());
    assertThat(page.locator("svg.code")).isVisible();
    Axe.check(page);
    Screens.keep(page, "ticket");
    Page walkIn = visitors.another();
    signIns.signIn(walkIn, scene.registration().account(scene.staff()).email());
    walkIn.navigate(scene.door() + "/walk-in");
    press(walkIn, "Inscrire et laisser entrer");
    assertThat(walkIn.locator(".error-summary")).isVisible();
    Axe.check(walkIn);
    Screens.keep(walkIn, "door-walk-in");
  }

  private Page door(Page page, String name, Instant deviceClock) {
    page.clock().setSystemTime(deviceClock.toEpochMilli());
    signIns.signIn(page, scene.registration().account(scene.staff()).email());
    page.navigate(scene.door());
    assertThat(page.locator("[data-door-ready=true][data-door-kept=true]")).isVisible();
    page.locator("#door").fill(name);
    page.locator("#door").press("Tab");
    return page;
  }

  private static void show(Page page, String ticket) {
    page.locator("#ticket").fill(ticket);
    page.locator("#ticket").press("Enter");
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }
}
