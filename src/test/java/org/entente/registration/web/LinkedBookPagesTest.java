package org.entente.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.IdentityFixture.signedIn;
import static org.entente.registration.RegistrationFixture.MEMBER_PRICE;
import static org.entente.registration.RegistrationFixture.PUBLIC_PRICE;
import static org.entente.registration.web.ReaderAtPages.text;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.agenda.CancelEvent;
import org.entente.agenda.Event;
import org.entente.agenda.SeatCount;
import org.entente.agenda.SeatLedger;
import org.entente.clusters.Cluster;
import org.entente.identity.AccountId;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.registration.Booking;
import org.entente.registration.BookingLinks;
import org.entente.registration.Bookings;
import org.entente.registration.RegistrationFixture;
import org.entente.registration.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Links of letters that book by one press, in the hands of people who are not signed in.
@EntenteTest
class LinkedBookPagesTest {

  private final RegistrationFixture registration;
  private final MockMvcTester pages;
  private final BookingLinks links;
  private final Bookings bookings;
  private final JdbcClient sql;
  private final TestClock clock;
  private final ApplicationContext beans;
  private Cluster host;
  private AccountId person;

  LinkedBookPagesTest(ApplicationContext beans, MockMvcTester pages, TestClock clock) {
    this.registration = new RegistrationFixture(beans);
    this.pages = pages;
    this.links = beans.getBean(BookingLinks.class);
    this.bookings = beans.getBean(Bookings.class);
    this.sql = beans.getBean(JdbcClient.class);
    this.clock = clock;
    this.beans = beans;
  }

  @BeforeEach
  void aClusterAndSomebody() {
    clock.reset();
    host = registration.clusters().cluster("Autan " + UUID.randomUUID());
    person = registration.anybody();
  }

  @Test
  void lookingBooksNothingHoweverOften() {
    Event event = registration.event(host, 10);
    String link = links.issue(person, event.id(), PUBLIC_PRICE);
    MvcTestResult page = look(link, "fr");
    assertThat(page).hasStatusOk();
    assertThat(text(page))
        .contains("Confirmer ma place", "90 €", "Pourquoi ce tarif", "Centre de congrès")
        .contains(registration.account(person).email().value())
        .doesNotContain("le lien prend");
    assertThat(pages.head().uri(link)).hasStatusOk();
    assertThat(look(link, "en")).hasStatusOk();
    assertThat(sold(event)).isZero();
  }

  @Test
  void onePressBooksOnceAndTheLinkThenShowsTheBooking() {
    Event event = registration.event(host, 10);
    String link = links.issue(person, event.id(), PUBLIC_PRICE);
    assertThat(press(link, "9000"))
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasHeader(HttpHeaders.LOCATION, link + "?new");
    assertThat(press(link, "9000")).as("pressed again").hasStatusOk();
    assertThat(sold(event)).isEqualTo(1);

    Booking booking = bookings.of(person).getFirst().booking();
    assertThat(booking.seats()).singleElement().extracting(Seat::price).isEqualTo(PUBLIC_PRICE);
    assertThat(text(look(link + "?new=", "fr"))).contains("C’est fait", "Confirmée");
    assertThat(text(look(link, "fr")))
        .contains("Ce lien a déjà servi", "/bookings/" + booking.id().value())
        .doesNotContain("Confirmer ma place");
    assertThat(registration.mails(person)).hasSize(1);
    assertThat(
            sql.sql("select count(*) from spring_session where principal_name = :person")
                .param("person", person.value().toString())
                .query(Integer.class)
                .single())
        .as("nobody is signed in by it")
        .isZero();
  }

  @Test
  void whereAnEventOnlineIsFoundComesWithTheSeat() {
    Event event = registration.event(host, 10);
    sql.sql("update event set commune = null, link = 'https://visio.example/salle' where id = :id")
        .param("id", event.id().value())
        .update();
    String link = links.issue(person, event.id(), PUBLIC_PRICE);
    assertThat(text(look(link, "fr")))
        .contains("le lien vient avec la place")
        .doesNotContain("visio");
    press(link, "9000");
    assertThat(text(look(link, "fr"))).contains("https://visio.example/salle");
  }

  @Test
  void twoPressesAtTheSameMomentBookOnce() {
    Event event = registration.event(host, 10);
    String link = links.issue(person, event.id(), PUBLIC_PRICE);
    List<Integer> answers =
        List.of(1, 2, 3, 4, 5, 6).parallelStream()
            .map(_ -> press(link, "9000").getResponse().getStatus())
            .toList();
    assertThat(answers).isSubsetOf(200, 303).contains(303);
    assertThat(sold(event)).isEqualTo(1);
  }

  @Test
  void whereItIsFullItOffersTheWaitingList() {
    Event event = registration.event(host, 1);
    String link = links.issue(person, event.id(), PUBLIC_PRICE);
    registration.book(event, registration.anybody());
    assertThat(text(look(link, "fr")))
        .contains("Complet pour vous", "/events/" + event.slug() + "/wait")
        .doesNotContain("Confirmer ma place");
    MvcTestResult answer = press(link, "9000");
    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(answer)).contains("Complet pour vous");
    assertThat(sold(event)).isEqualTo(1);
  }

  @Test
  void aPriceThatChangedIsShownBeforeItIsPressed() {
    Event event = registration.event(host, 10);
    String link = links.issue(person, event.id(), MEMBER_PRICE);
    assertThat(text(look(link, "fr"))).contains("La lettre annonçait 45 €", "90 €");
    MvcTestResult answer = press(link, "4500");
    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(answer)).contains("Le prix a changé", "value=\"9000\"");
    assertThat(sold(event)).isZero();
    assertThat(press(link, "9000")).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(sold(event)).isEqualTo(1);
  }

  @Test
  void aCancelledEventSaysSoAlsoToWhomTheLinkHasBooked() {
    Event event = registration.event(host, 10);
    String link = links.issue(person, event.id(), PUBLIC_PRICE);
    press(link, "9000");
    beans
        .getBean(CancelEvent.class)
        .cancel(host.id(), event.id(), new LocalizedText("La salle a brûlé.", "Fire."));
    assertThat(text(look(link, "fr"))).contains("La salle a brûlé.");
  }

  @Test
  void whoeverHasASeatAlreadyIsShownIt() {
    Event event = registration.event(host, 10);
    String link = links.issue(person, event.id(), PUBLIC_PRICE);
    Booking booking = registration.book(event, person);
    assertThat(text(look(link, "fr"))).contains("/bookings/" + booking.id().value());
    press(link, "9000");
    assertThat(sold(event)).isEqualTo(1);
  }

  @Test
  void itBooksForItsPersonAloneWhoeverIsSignedIn() {
    Event event = registration.event(host, 10);
    Event other = registration.event(host, 10);
    AccountId reader = registration.anybody();
    registration.book(other, person);
    String link = links.issue(person, event.id(), PUBLIC_PRICE);
    String page =
        text(
            pages
                .get()
                .uri(link)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "fr")
                .with(signedIn(reader))
                .exchange());
    assertThat(page)
        .contains("quel que soit le compte ouvert dans ce navigateur")
        .doesNotContain(other.title().french());
    MvcTestResult answer =
        pages
            .post()
            .uri(link)
            .with(csrf())
            .with(signedIn(reader))
            .param("price", "9000")
            .exchange();
    assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(bookings.of(reader)).isEmpty();
    assertThat(bookings.of(person)).hasSize(2);
  }

  @Test
  void thePriceIsThatOfTheirCluster() {
    Event event = registration.event(host, 10);
    AccountId member = registration.member(host);
    Money shown = registration.price(event, member);
    assertThat(shown).isEqualTo(MEMBER_PRICE);
    String link = links.issue(member, event.id(), shown);
    assertThat(text(look(link, "en"))).contains("45 €").doesNotContain("The letter said");
    assertThat(press(link, "4500")).hasStatus(HttpStatus.SEE_OTHER);
  }

  @Test
  void oneSecretSealsAllLinks() {
    Event event = registration.event(host, 10);
    List.of(1, 2, 3, 4).parallelStream()
        .forEach(_ -> links.issue(person, event.id(), PUBLIC_PRICE));
    assertThat(sql.sql("select count(*) from booking_link_secret").query(Integer.class).single())
        .isEqualTo(1);
  }

  private MvcTestResult look(String link, String language) {
    return new LinkInHand(pages, link).look(language);
  }

  private MvcTestResult press(String link, String price) {
    return new LinkInHand(pages, link).press(price);
  }

  private int sold(Event event) {
    return beans
        .getBean(SeatLedger.class)
        .counts(List.of(event.id()))
        .getOrDefault(event.id(), SeatCount.NONE)
        .sold();
  }
}
