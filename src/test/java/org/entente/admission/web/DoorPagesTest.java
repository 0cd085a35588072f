package org.entente.admission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.admission.web.Visitor.text;

import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.admission.DoorScene;
import org.entente.admission.TicketSeat;
import org.entente.clusters.Cluster;
import org.entente.identity.AccountId;
import org.entente.registration.SeatId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The door with nothing but forms.
@EntenteTest
class DoorPagesTest {

  private final ApplicationContext beans;
  private final MockMvcTester pages;
  private final TestClock clock;
  private DoorScene scene;
  private TicketSeat camille;

  DoorPagesTest(ApplicationContext beans, MockMvcTester pages, TestClock clock) {
    this.beans = beans;
    this.pages = pages;
    this.clock = clock;
  }

  @BeforeEach
  void anEventOnItsDay() {
    scene = new DoorScene(beans);
    camille = scene.ticket("Camille Exemple");
  }

  @ParameterizedTest
  @CsvSource({"fr,Entrez : Camille Exemple", "en,Come in: Camille Exemple"})
  void aTicketLetsItsHolderIn(String language, String phrase) {
    assertThat(answer(scene.code(camille), language)).contains(phrase);
    assertThat(scene.checkIns(camille)).hasSize(1);
  }

  @Test
  void theCodeInLettersDoesAsWellHoweverItIsTyped() {
    assertThat(answer(" " + camille.spelledCode().toLowerCase(java.util.Locale.ROOT) + " ", "fr"))
        .contains("Entrez : Camille Exemple");
  }

  @Test
  void aNameIsChosenFromTheListAndTakenBack() {
    TicketSeat dominique = scene.ticket("Dominique Essai");
    String page = text(staff().get(scene.door() + "?q=dominique", "fr"));
    assertThat(page).contains("Dominique Essai").doesNotContain("Camille Exemple");
    MvcTestResult pressed =
        staff().post(scene.door(), "fr", "seat", id(dominique.seat()), "door", "Nord");
    assertThat(pressed).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(pressed.getResponse().getHeader("Location")).endsWith("/door?door=Nord");
    assertThat(text(staff().get(scene.door(), "fr")))
        .contains("porte Nord", "dedans, sur 2 attendus");
    String checkIn = scene.checkIns(dominique).getFirst().id().toString();
    for (int press = 0; press < 2; press++) {
      assertThat(staff().post(scene.door() + "/check-ins/" + checkIn + "/undo", "fr"))
          .hasStatus(HttpStatus.SEE_OTHER);
    }
    assertThat(scene.checkIns(dominique)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"fr,Déjà dedans : Camille Exemple", "en,Inside already: Camille Exemple"})
  void theSecondTimeSaysWhoLetThemInWhereAndWhen(String language, String phrase) {
    staff().post(scene.door(), language, "ticket", scene.code(camille), "door", "Sud");
    assertThat(answer(scene.code(camille), language)).contains(phrase, "Sud", "porte-");
    assertThat(scene.checkIns(camille)).hasSize(1);
  }

  @Test
  void aPartnersStaffIsNotLetToTheDoor() {
    Cluster partner = scene.registration().clusters().cluster("Garrigue " + UUID.randomUUID());
    AccountId neighbour =
        scene.registration().clusters().staff(partner, "n-" + UUID.randomUUID() + "@example.org");
    Visitor partners = new Visitor(pages, neighbour);
    for (String path : new String[] {"", "/list", "/check-ins", "/counts", "/shell", "/walk-in"}) {
      assertThat(partners.get(scene.door() + path, "fr")).hasStatus(HttpStatus.FORBIDDEN);
      String bent =
          scene.door().replace(scene.host().slug().value(), partner.slug().value()) + path;
      assertThat(partners.get(bent, "fr")).hasStatus(HttpStatus.NOT_FOUND);
    }
    assertThat(partners.post(scene.door(), "fr", "ticket", scene.code(camille)))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(scene.checkIns(camille)).isEmpty();
  }

  @Test
  void whoComesWithoutBookingTakesASeatAndComesInOnce() {
    String key = UUID.randomUUID().toString();
    for (int press = 0; press < 2; press++) {
      assertThat(
              staff()
                  .post(
                      scene.door() + "/walk-in",
                      "fr",
                      "name",
                      "Sacha Imprévu",
                      "email",
                      "",
                      "request",
                      key,
                      "door",
                      "Nord"))
          .hasStatus(HttpStatus.SEE_OTHER);
    }
    assertThat(text(staff().get(scene.door(), "fr")))
        .contains("Sacha Imprévu", "dedans, sur 2 attendus");
  }

  @ParameterizedTest
  @CsvSource({"fr,Complet,Indiquez le prénom", "en,Full,Give the first and last name"})
  void aWalkInIsRefusedWithItsReason(String language, String full, String name) {
    for (int seat = 1; seat < 6; seat++) {
      scene.ticket("Personne " + seat);
    }
    MvcTestResult page =
        staff().post(scene.door() + "/walk-in", language, "name", "Sacha", "email", "");
    assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(page)).contains(full, "value=\"Sacha\"");
    MvcTestResult empty =
        staff().post(scene.door() + "/walk-in", language, "name", "", "email", "x@");
    assertThat(empty).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(empty)).contains(name, "#email");
  }

  @Test
  void onlyTheDoorMayAskForTheCamera() {
    assertThat(staff().get(scene.door(), "fr"))
        .headers()
        .hasValue(
            "Permissions-Policy",
            "camera=(self), geolocation=(), microphone=(), payment=(), usb=()");
    assertThat(staff().get("/agenda", "fr"))
        .headers()
        .hasValue(
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  }

  @Test
  void theDoorCanBeInstalledAndWhatDevicesKeepOfThePageNamesNobody() {
    assertThat(staff().get(scene.door() + "/manifest", "fr"))
        .bodyJson()
        .extractingPath("$.scope")
        .isEqualTo(scene.door());
    assertThat(staff().get(scene.door() + "/worker.js", "fr"))
        .headers()
        .hasValue("Service-Worker-Allowed", scene.door());
    assertThat(text(staff().get(scene.door(), "fr"))).contains("Camille Exemple");
    assertThat(text(staff().get(scene.door() + "/shell", "fr"))).doesNotContain("Camille");
  }

  private Visitor staff() {
    return new Visitor(pages, scene.staff());
  }

  /// What the page says after something was shown.
  private String answer(String shown, String language) {
    return said(staff().post(scene.door(), language, "ticket", shown));
  }

  private static String said(MvcTestResult pressed) {
    assertThat(pressed).hasStatus(HttpStatus.SEE_OTHER);
    return String.valueOf(pressed.getMvcResult().getFlashMap().values())
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ');
  }

  private static String id(SeatId seat) {
    return seat.value().toString();
  }
}
