package org.entente.admission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.admission.web.Visitor.text;
import static org.entente.identity.IdentityFixture.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.admission.CheckIn;
import org.entente.admission.DoorScene;
import org.entente.admission.Objection;
import org.entente.admission.TicketSeat;
import org.entente.registration.SeatId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Doors that decided without a network, and what they report later.
@EntenteTest
class DoorDataTest {

  private final ApplicationContext beans;
  private final MockMvcTester pages;
  private final TestClock clock;
  private DoorScene scene;
  private TicketSeat camille;
  private Instant noon;

  DoorDataTest(ApplicationContext beans, MockMvcTester pages, TestClock clock) {
    this.beans = beans;
    this.pages = pages;
    this.clock = clock;
  }

  @BeforeEach
  void anEventOnItsDay() {
    scene = new DoorScene(beans);
    camille = scene.ticket("Camille Exemple");
    noon = scene.event().time().start().plus(Duration.ofHours(4));
    clock.set(noon);
  }

  @Test
  void theListTellsADeviceAllItNeedsAndNoPrivateKey() {
    scene.code(camille);
    MvcTestResult list = new Visitor(pages, scene.staff()).get(scene.door() + "/list", "fr");
    assertThat(list).bodyJson().extractingPath("$.seats[0].name").isEqualTo("Camille Exemple");
    assertThat(list).bodyJson().extractingPath("$.seats[0].holder").isEqualTo(camille.holderMark());
    assertThat(list).bodyJson().extractingPath("$.time").isEqualTo(noon.toEpochMilli());
    // A public key of Ed25519 has 44 bytes with its wrapping, a private one 48.
    assertThat(list).bodyJson().extractingPath("$.keys[0].key").asString().hasSize(60);
    assertThat(text(list)).doesNotContain("private", camille.email().value());
  }

  @Test
  void aReportThatIsSentTwiceIsTakenOnce() {
    String report = report(UUID.randomUUID(), camille, noon, 0, true);
    for (int time = 0; time < 3; time++) {
      assertThat(send("Nord", report))
          .bodyJson()
          .extractingPath("$.answers[0].outcome")
          .isEqualTo("ADMITTED");
    }
    assertThat(scene.checkIns(camille)).hasSize(1);
  }

  @Test
  void ofTwoDoorsThatLetTheSameTicketInTheFirstByTimeCountsAndBothAreTold() {
    Instant nine = noon.minus(Duration.ofHours(3));
    send("Nord", report(UUID.randomUUID(), camille, nine.plusSeconds(60), 0, true));
    MvcTestResult later = send("Sud", report(UUID.randomUUID(), camille, nine, 0, true));
    assertThat(later).bodyJson().extractingPath("$.answers[0].outcome").isEqualTo("ADMITTED");
    assertThat(later).bodyJson().extractingPath("$.checkIns.length()").isEqualTo(2);
    assertThat(scene.checkIns(camille)).extracting(CheckIn::door).containsExactly("Sud", "Nord");
    MvcTestResult third = send("Est", report(UUID.randomUUID(), camille, noon, 0, true));
    assertThat(third).bodyJson().extractingPath("$.answers[0].outcome").isEqualTo("REPEATED");
    assertThat(third).bodyJson().extractingPath("$.answers[0].first.door").isEqualTo("Sud");
    assertThat(text(new Visitor(pages, scene.staff()).get(scene.door(), "fr")))
        .contains("Camille Exemple est entré deux fois", "porte Nord", "porte Sud");
  }

  @Test
  void aClockThatRunsWrongIsCorrectedAndAnImpossibleOneIsFlagged() {
    Instant entered = noon.minusSeconds(600);
    long fast = Duration.ofHours(2).toMillis();
    send("Nord", report(UUID.randomUUID(), camille, entered.plusMillis(fast), fast, true));
    assertThat(scene.checkIns(camille))
        .singleElement()
        .satisfies(
            checkIn -> {
              assertThat(checkIn.at()).isEqualTo(entered);
              assertThat(checkIn.doubtful()).isFalse();
            });
    TicketSeat other = scene.ticket("Alix Demain");
    send("Nord", report(UUID.randomUUID(), other, noon.plus(Duration.ofDays(400)), 0, true));
    assertThat(scene.checkIns(other))
        .singleElement()
        .satisfies(
            checkIn -> {
              assertThat(checkIn.at()).isEqualTo(noon);
              assertThat(checkIn.doubtful()).isTrue();
            });
  }

  @Test
  void aDoorThatAsksFirstIsRefusedWhatADoorThatDidItNotesWithoutCounting() {
    scene.transfer(camille, "Claude Nouveau");
    assertThat(send("Nord", report(UUID.randomUUID(), camille, noon, 0, false)))
        .bodyJson()
        .extractingPath("$.answers[0].objection")
        .isEqualTo("TRANSFERRED");
    assertThat(scene.checkIns(camille)).isEmpty();
    send("Nord", report(UUID.randomUUID(), camille, noon, 0, true));
    assertThat(scene.checkIns(camille))
        .singleElement()
        .extracting(CheckIn::objection)
        .isEqualTo(Objection.TRANSFERRED);
    TicketSeat today = scene.seat(camille.seat());
    assertThat(send("Sud", report(UUID.randomUUID(), today, noon, 0, false)))
        .bodyJson()
        .extractingPath("$.answers[0].outcome")
        .isEqualTo("ADMITTED");
  }

  @Test
  void aSeatThatWasCancelledMeanwhileIsNotedAndShownToStaff() {
    scene.cancel(camille);
    send("Nord", report(UUID.randomUUID(), camille, noon, 0, true));
    assertThat(text(new Visitor(pages, scene.staff()).get(scene.door(), "fr")))
        .contains("n’aurait pas dû", "rendue ou annulée");
  }

  @Test
  void aCheckInThatWasTakenBackStaysSoWhenItIsSentAgain() {
    UUID id = UUID.randomUUID();
    String report = report(id, camille, noon, 0, true);
    String both = "{\"door\":\"Nord\",\"reports\":[%s],\"undone\":[\"%s\"]}".formatted(report, id);
    post(both, true);
    assertThat(send("Nord", report))
        .bodyJson()
        .extractingPath("$.answers[0].outcome")
        .isEqualTo("UNDONE");
    assertThat(scene.checkIns(camille)).isEmpty();
  }

  @Test
  void aSeatOfNoEventOrOfAnotherIsUnknown() {
    clock.reset();
    TicketSeat foreign = scene.ticket(scene.registration().event(scene.host(), 3), "Alix Ailleurs");
    clock.set(noon);
    assertThat(send("Nord", report(UUID.randomUUID(), foreign, noon, 0, true)))
        .bodyJson()
        .extractingPath("$.answers[0].objection")
        .isEqualTo("UNKNOWN_SEAT");
    assertThat(scene.checkIns(foreign)).isEmpty();
    String unknown =
        report(UUID.randomUUID(), camille, noon, 0, true)
            .replace(camille.seat().value().toString(), SeatId.next().value().toString());
    assertThat(send("Nord", unknown))
        .bodyJson()
        .extractingPath("$.answers[0].objection")
        .isEqualTo("UNKNOWN_SEAT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"reports\":[{\"id\":\"x\",\"seat\":\"y\"}]}",
        "{\"reports\":[{}]}",
        "{\"undone\":[\"'; drop table check_in; --\"]}"
      })
  void whatADeviceCannotHaveMeantIsRefusedWhole(String body) {
    assertThat(post(body, true)).hasStatus4xxClientError();
  }

  @Test
  void noiseAndRequestsThatAreNotOursAreRefused() {
    assertThat(post("[1, 2", true)).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(post("{\"reports\": 7}", true)).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(post("{}", false)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(post("{}", true)).hasStatusOk();
  }

  private MvcTestResult send(String door, String report) {
    return post("{\"door\":\"%s\",\"reports\":[%s]}".formatted(door, report), true);
  }

  private MvcTestResult post(String body, boolean ours) {
    var request =
        pages
            .post()
            .uri(scene.door() + "/check-ins")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(signedIn(scene.staff()));
    return (ours ? request.with(csrf()) : request).exchange();
  }

  private static String report(
      UUID id, TicketSeat ticket, Instant scannedAt, long aheadBy, boolean inside) {
    return """
        {"id":"%s","seat":"%s","holder":"%s","kind":"SCAN","scannedAt":%d,"aheadBy":%d,"inside":%b}"""
        .formatted(
            id,
            ticket.seat().value(),
            ticket.holderMark(),
            scannedAt.toEpochMilli(),
            aheadBy,
            inside);
  }
}
