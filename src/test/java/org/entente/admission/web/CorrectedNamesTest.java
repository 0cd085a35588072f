package org.entente.admission.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.admission.DoorScene;
import org.entente.admission.TicketSeat;
import org.entente.identity.AccountId;
import org.entente.registration.Attendee;
import org.entente.registration.BookSeats;
import org.entente.registration.Booking;
import org.entente.registration.RegistrationFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A ticket outlives the correction of its holder's name, and not their replacement.
@EntenteTest
class CorrectedNamesTest {

  private final ApplicationContext beans;
  private final MockMvcTester pages;
  private final TestClock clock;
  private DoorScene scene;
  private AccountId head;

  CorrectedNamesTest(ApplicationContext beans, MockMvcTester pages, TestClock clock) {
    this.beans = beans;
    this.pages = pages;
    this.clock = clock;
  }

  @BeforeEach
  void somebodyWhoBooksInTime() {
    scene = new DoorScene(beans);
    head = scene.registration().anybody();
    clock.reset();
  }

  @ParameterizedTest
  @CsvSource({"fr,C’est la même personne", "en,It is the same person"})
  void aPrintedTicketStaysGoodWhenItsNameIsCorrected(String language, String phrase) {
    TicketSeat misspelt = ticket(new Attendee("Cammille Exemple", null));
    String paper = scene.code(misspelt);
    assertThat(Visitor.text(new Visitor(pages, head).get(page(misspelt), language)))
        .contains(phrase);
    name(misspelt, "name", "Camille Exemple", "same-person", "yes");
    assertThat(shown(paper)).contains("Camille Exemple").doesNotContain("passée à quelqu’un");
  }

  @Test
  void anAccentIsCorrectedThoughTheNameIsKnownAlready() {
    TicketSeat plain = ticket(new Attendee("Helene Exemple", null));
    name(plain, "name", "Hélène Exemple", "same-person", "yes");
    assertThat(scene.seat(plain.seat()).name()).isEqualTo("Hélène Exemple");
    assertThat(scene.seat(plain.seat()).holderMark()).isEqualTo(plain.holderMark());
  }

  @Test
  void withoutSayingSoAnotherNameIsAnotherPerson() {
    TicketSeat camille = ticket(new Attendee("Camille Exemple", null));
    String paper = scene.code(camille);
    name(camille, "name", "Dominique Exemple");
    assertThat(shown(paper)).contains("passée à quelqu’un d’autre");
    assertThat(shown(scene.code(scene.seat(camille.seat())))).contains("Dominique Exemple");
  }

  @Test
  void theSameAddressIsTheSamePersonAndNobodyIsToldOfATransfer() {
    String address = address();
    TicketSeat misspelt = ticket(RegistrationFixture.attendee("Cammille", address));
    int mails = mails(address);
    name(misspelt, "name", "Camille", "email", address);
    assertThat(scene.seat(misspelt.seat()).holderMark()).isEqualTo(misspelt.holderMark());
    assertThat(mails(address)).isEqualTo(mails);
  }

  @Test
  void anotherAddressIsAnotherPersonWhateverIsSaid() {
    TicketSeat camille = ticket(RegistrationFixture.attendee("Camille", address()));
    name(camille, "name", "Camille", "email", address(), "same-person", "yes");
    assertThat(scene.seat(camille.seat()).holderMark()).isNotEqualTo(camille.holderMark());
  }

  @Test
  void somebodyWhoseAddressIsGivenLaterKeepsTheTicketAndIsWrittenTo() {
    TicketSeat camille = ticket(new Attendee("Camille Exemple", null));
    String address = address();
    name(camille, "name", "Camille Exemple", "email", address, "same-person", "yes");
    assertThat(scene.seat(camille.seat()).holderMark()).isEqualTo(camille.holderMark());
    assertThat(mails(address)).isOne();
  }

  private TicketSeat ticket(Attendee attendee) {
    Booking booking =
        RegistrationFixture.booked(
            beans
                .getBean(BookSeats.class)
                .book(
                    scene
                        .registration()
                        .request(
                            scene.event().id(),
                            head,
                            scene.registration().price(scene.event(), head),
                            attendee)));
    scene.registration().mails(head);
    return scene.seat(booking.seats().getFirst().id());
  }

  private static String page(TicketSeat ticket) {
    return "/bookings/%s/seats/%s".formatted(ticket.booking().value(), ticket.seat().value());
  }

  private void name(TicketSeat ticket, String... form) {
    assertThat(new Visitor(pages, head).post(page(ticket), "fr", form))
        .hasStatus(HttpStatus.SEE_OTHER);
  }

  private String shown(String code) {
    clock.set(scene.event().time().start());
    return String.valueOf(
            new Visitor(pages, scene.staff())
                .post(scene.door(), "fr", "ticket", code)
                .getMvcResult()
                .getFlashMap()
                .values())
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ');
  }

  private int mails(String address) {
    return beans
        .getBean(JdbcClient.class)
        .sql("select count(*) from mail_outbox where recipient = :to")
        .param("to", address)
        .query(Integer.class)
        .single();
  }

  private static String address() {
    return UUID.randomUUID() + "@example.org";
  }
}
