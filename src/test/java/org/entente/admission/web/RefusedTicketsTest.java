package org.entente.admission.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.admission.DoorScene;
import org.entente.admission.TicketKeys;
import org.entente.admission.TicketSeat;
import org.entente.agenda.CancelEvent;
import org.entente.agenda.Event;
import org.entente.platform.LocalizedText;
import org.entente.registration.Booking;
import org.entente.registration.SeatId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What the door says to tickets that open nothing.
@EntenteTest
class RefusedTicketsTest {

  private final ApplicationContext beans;
  private final MockMvcTester pages;
  private final TestClock clock;
  private DoorScene scene;
  private TicketSeat camille;

  RefusedTicketsTest(ApplicationContext beans, MockMvcTester pages, TestClock clock) {
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
  @CsvSource({"fr,pas un billet", "en,no ticket of Entente"})
  void whatIsNoTicketIsToldSo(String language, String phrase) {
    assertThat(answer("n’importe quoi", language)).contains(phrase);
    assertThat(answer("ENTENTE:abc", language)).contains(phrase);
    assertThat(answer("", language)).contains(phrase);
    assertThat(answer("<script>alert(1)</script>", language)).contains(phrase);
  }

  @ParameterizedTest
  @CsvSource({"fr,faux ou altéré", "en,Forged or altered"})
  void anAlteredTicketIsForged(String language, String phrase) {
    String code = scene.code(camille);
    char other = code.charAt(60) == 'A' ? 'B' : 'A';
    assertThat(answer(code.substring(0, 60) + other + code.substring(61), language))
        .contains(phrase);
    assertThat(scene.checkIns(camille)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"fr,pour un autre événement", "en,for another event"})
  void aTicketOfAnotherEventIsRefused(String language, String phrase) {
    clock.reset();
    Event other = scene.registration().event(scene.host(), 3);
    clock.set(scene.event().time().start());
    assertThat(answer(scene.code(scene.ticket(other, "Alix Ailleurs")), language))
        .contains(phrase)
        .doesNotContain("Alix Ailleurs");
  }

  @ParameterizedTest
  @CsvSource({"fr,rendue ou annulée", "en,given back or cancelled"})
  void aCancelledSeatIsRefused(String language, String phrase) {
    String code = scene.code(camille);
    scene.cancel(camille);
    assertThat(answer(code, language)).contains(phrase);
    assertThat(answer(camille.code(), language)).contains(phrase);
  }

  @ParameterizedTest
  @CsvSource({"fr,passée à quelqu’un d’autre", "en,passed to somebody else"})
  void theTicketOfASeatThatWasGivenAwayIsRefusedAndTheNewOneIsNot(String language, String phrase) {
    String old = scene.code(camille);
    scene.transfer(camille, "Claude Nouveau");
    assertThat(answer(old, language)).contains(phrase);
    assertThat(answer(scene.code(scene.seat(camille.seat())), language))
        .contains("Claude Nouveau")
        .doesNotContain(phrase);
  }

  @ParameterizedTest
  @CsvSource({"fr,pas confirmée", "en,not confirmed"})
  void whoWaitsIsNotLetIn(String language, String phrase) {
    for (int seat = 1; seat < 6; seat++) {
      scene.ticket("Personne " + seat);
    }
    clock.reset();
    Booking waits = scene.registration().join(scene.event(), scene.registration().anybody());
    clock.set(scene.event().time().start());
    TicketSeat seat = scene.seat(waits.seats().getFirst().id());
    assertThat(answer(scene.code(seat), language)).contains(phrase);
    assertThat(choose(seat.seat(), language)).contains(phrase);
  }

  @ParameterizedTest
  @CsvSource({"fr,connaît pas cette place", "en,knows no such seat"})
  void anUnknownSeatIsRefused(String language, String phrase) {
    assertThat(choose(SeatId.next(), language)).contains(phrase);
    assertThat(answer("BCDFGHJKL", language)).contains(phrase);
  }

  @ParameterizedTest
  @CsvSource({"fr,périmé,trop tôt", "en,has expired,too early"})
  void aTicketIsGoodAroundItsEventOnly(String language, String late, String early) {
    String code = scene.code(camille);
    clock.set(scene.event().time().end().plus(Duration.ofHours(25)));
    assertThat(answer(code, language)).contains(late);
    clock.set(scene.event().time().start().minus(Duration.ofHours(25)));
    assertThat(answer(code, language)).contains(early);
    assertThat(scene.checkIns(camille)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"fr,sa clé de signature ne vaut plus", "en,the key that signed it is no longer good"})
  void aTicketOfAWithdrawnKeyIsRefusedAndItsPageShowsANewOne(String language, String phrase) {
    TicketKeys keys = beans.getBean(TicketKeys.class);
    String old = scene.code(camille);
    keys.withdraw(keys.all().getLast().number());
    assertThat(answer(old, language)).contains(phrase);
    assertThat(answer(scene.code(camille), language)).contains("Camille Exemple");
  }

  @Test
  void aTicketOfAKeyThatWasRenewedStaysGood() {
    String old = scene.code(camille);
    beans.getBean(TicketKeys.class).renew();
    assertThat(scene.code(camille)).isNotEqualTo(old);
    assertThat(answer(old, "fr")).contains("Entrez : Camille Exemple");
  }

  @ParameterizedTest
  @CsvSource({"fr,L’événement est annulé", "en,The event is cancelled"})
  void aCancelledEventLetsNobodyIn(String language, String phrase) {
    clock.set(scene.event().time().start().minus(Duration.ofHours(2)));
    beans
        .getBean(CancelEvent.class)
        .cancel(scene.host().id(), scene.event().id(), LocalizedText.french("Tempête."));
    assertThat(answer(scene.code(camille), language)).contains(phrase);
  }

  private Visitor staff() {
    return new Visitor(pages, scene.staff());
  }

  /// What the page says after something was shown.
  private String answer(String shown, String language) {
    return said(staff().post(scene.door(), language, "ticket", shown));
  }

  private String choose(SeatId seat, String language) {
    return said(staff().post(scene.door(), language, "seat", id(seat)));
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
