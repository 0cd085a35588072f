package org.entente.admission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.admission.web.Visitor.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.admission.DoorScene;
import org.entente.admission.TicketSeat;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.identity.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Several people let in from the list of an event at once, and taken back.
@EntenteTest
class ListedEntriesTest {

  private static final Pattern CHECK_IN =
      Pattern.compile("name=\"check-in\" value=\"([0-9a-f-]{36})\"");

  private final ApplicationContext beans;
  private final MockMvcTester pages;
  private final TestClock clock;
  private DoorScene scene;
  private TicketSeat camille;
  private TicketSeat dominique;

  @SuppressWarnings("NullAway.Init")
  ListedEntriesTest(ApplicationContext beans, MockMvcTester pages, TestClock clock) {
    this.beans = beans;
    this.pages = pages;
    this.clock = clock;
  }

  @BeforeEach
  void anEventOnItsDay() {
    scene = new DoorScene(beans);
    camille = scene.ticket("Camille Exemple");
    dominique = scene.ticket("Dominique Essai");
  }

  @ParameterizedTest
  @CsvSource({"fr,2 personnes sont entrées,entrée à", "en,2 people came in,came in at"})
  void thoseChosenComeInAndTheWholeIsTakenBack(String language, String phrase, String arrived) {
    String page = text(letIn(language, camille, dominique));
    assertThat(page).contains(phrase, "Camille Exemple", "Dominique Essai");
    assertThat(text(staff().get(list(), language))).containsPattern(Pattern.quote(arrived));
    List<String> checkIns = CHECK_IN.matcher(page).results().map(one -> one.group(1)).toList();
    assertThat(checkIns).hasSize(2);
    for (int press = 0; press < 2; press++) {
      assertThat(
              staff()
                  .post(
                      list() + "/check-in/undo",
                      language,
                      "check-in",
                      checkIns.getFirst(),
                      "check-in",
                      checkIns.getLast(),
                      "sort",
                      "-name"))
          .hasStatus(HttpStatus.SEE_OTHER)
          .hasHeader("Location", list() + "?sort=-name");
    }
    assertThat(scene.checkIns(camille)).isEmpty();
    assertThat(scene.checkIns(dominique)).isEmpty();
  }

  @Test
  void theOthersAreNamedWithTheReason() {
    staff().post(scene.door(), "fr", "ticket", scene.code(camille), "door", "Sud");
    scene.cancel(dominique);
    TicketSeat claude = scene.ticket("Claude Modèle");
    assertThat(text(letIn("fr", camille, dominique, claude)))
        .contains("1 personne est entrée", "2 personnes ne sont pas entrées")
        .contains("Camille Exemple est déjà à l’intérieur", "porte Sud")
        .contains("Dominique Essai : Sa place a été rendue ou annulée");
    assertThat(scene.checkIns(camille)).hasSize(1);
    assertThat(scene.checkIns(dominique)).isEmpty();
  }

  @Test
  void twiceSentLetsNobodyInTwice() {
    letIn("fr", camille, dominique);
    assertThat(text(letIn("fr", camille, dominique)))
        .contains("Personne n’est entré", "2 personnes ne sont pas entrées")
        .doesNotContain("check-in/undo");
    assertThat(scene.checkIns(camille)).hasSize(1);
  }

  @Test
  void beforeTheDoorOpensAndWithoutAChoiceTheListSaysWhatToDo() {
    assertThat(letIn("fr"))
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasHeader("Location", list() + "?sort=made");
    clock.set(scene.event().time().start().minus(Duration.ofDays(3)));
    assertThat(letIn("fr", camille)).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(scene.checkIns(camille)).isEmpty();
  }

  @Test
  void neitherAPartnersStaffNorAnotherEventsListLetsThemIn() {
    Cluster partner = scene.registration().clusters().cluster("Garrigue " + UUID.randomUUID());
    AccountId neighbour =
        scene.registration().clusters().staff(partner, "n-" + UUID.randomUUID() + "@example.org");
    Visitor partners = new Visitor(pages, neighbour);
    String seat = camille.seat().value().toString();
    for (String path : List.of("/check-in", "/check-in/undo", "/remove")) {
      assertThat(partners.post(list() + path, "fr", "seat", seat)).hasStatus(HttpStatus.FORBIDDEN);
      String bent = list().replace(scene.host().slug().value(), partner.slug().value()) + path;
      assertThat(partners.post(bent, "fr", "seat", seat)).hasStatus(HttpStatus.NOT_FOUND);
    }
    Event other = scene.registration().event(scene.host(), 3);
    clock.set(other.time().start());
    String elsewhere =
        "/desk/%s/events/%s/bookings/check-in".formatted(scene.host().slug(), other.slug());
    assertThat(text(staff().post(elsewhere, "fr", "seat", seat)))
        .contains("Personne n’est entré")
        .doesNotContain("Camille");
    assertThat(scene.checkIns(camille)).isEmpty();
  }

  private MvcTestResult letIn(String language, TicketSeat... tickets) {
    List<String> form = new ArrayList<>();
    for (TicketSeat ticket : tickets) {
      form.add("seat");
      form.add(ticket.seat().value().toString());
    }
    return staff().post(list() + "/check-in", language, form.toArray(String[]::new));
  }

  private String list() {
    return "/desk/%s/events/%s/bookings".formatted(scene.host().slug(), scene.event().slug());
  }

  private Visitor staff() {
    return new Visitor(pages, scene.staff());
  }
}
