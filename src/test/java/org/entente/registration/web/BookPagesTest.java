package org.entente.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.registration.web.ReaderAtPages.text;

import java.util.List;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.agenda.Audience;
import org.entente.agenda.CancelEvent;
import org.entente.agenda.Event;
import org.entente.agenda.SeatCount;
import org.entente.agenda.SeatLedger;
import org.entente.clusters.Cluster;
import org.entente.clusters.Format;
import org.entente.conventions.Terms;
import org.entente.platform.LocalizedText;
import org.entente.registration.Booking;
import org.entente.registration.Bookings;
import org.entente.registration.RegistrationFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Booking on its page, in each state of an event.
@EntenteTest
class BookPagesTest {

  private final RegistrationFixture registration;
  private final MockMvcTester pages;
  private final SeatLedger ledger;
  private final Bookings bookings;
  private final CancelEvent cancelEvent;
  private final TestClock clock;
  private Cluster toulouse;
  private ReaderAtPages reader;

  BookPagesTest(
      ApplicationContext beans,
      MockMvcTester pages,
      SeatLedger ledger,
      Bookings bookings,
      CancelEvent cancelEvent,
      TestClock clock) {
    this.registration = new RegistrationFixture(beans);
    this.pages = pages;
    this.ledger = ledger;
    this.bookings = bookings;
    this.cancelEvent = cancelEvent;
    this.clock = clock;
  }

  @BeforeEach
  void aClusterAndAReader() {
    toulouse = registration.clusters().cluster("Toulouse " + UUID.randomUUID());
    reader = new ReaderAtPages(pages, registration.anybody());
  }

  @Test
  void theFormNamesMeThePriceAndWhy() {
    Event event = registration.event(toulouse, 10);
    MvcTestResult page = reader.get(event, "book", "fr");
    assertThat(page).hasStatusOk();
    assertThat(text(page))
        .contains(
            registration.account(reader.account()).email().value(), "90 €", "Pourquoi ce tarif")
        .contains("name=\"price\" value=\"9000\"");
  }

  @Test
  void oneClickBooksForOneself() {
    Event event = registration.event(toulouse, 10);
    MvcTestResult answer = reader.press(event, "book", "fr", "price", "9000");
    Booking booking = bookings.of(reader.account()).getFirst().booking();
    assertThat(answer)
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasHeader(HttpHeaders.LOCATION, "/bookings/" + booking.id().value() + "?new");
    assertThat(reader.press(event, "book", "fr", "price", "9000"))
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasHeader(HttpHeaders.LOCATION, "/bookings/" + booking.id().value());
    assertThat(sold(event)).isEqualTo(1);
  }

  @Test
  void theEventsPageOffersTheOneClickAtThePriceItShows() {
    Event event = registration.event(toulouse, 10);
    assertThat(text(reader.get("/events/" + event.slug(), "fr")))
        .contains("action=\"/events/" + event.slug() + "/book\"", "value=\"9000\"");
    registration.book(event, reader.account());
    assertThat(text(reader.get("/events/" + event.slug(), "fr"))).contains("href=\"/bookings/");
  }

  @Test
  void theSameFormPressedTwiceBooksOnce() {
    Event event = registration.event(toulouse, 10);
    String[] form = {
      "price",
      "9000",
      "request",
      UUID.randomUUID().toString(),
      "lines",
      "2",
      "name-0",
      "Camille",
      "email-0",
      "",
      "name-1",
      "Dominique",
      "email-1",
      ""
    };
    reader.press(event, "book", "fr", form);
    assertThat(reader.press(event, "book", "fr", form)).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(sold(event)).isEqualTo(2);
  }

  @Test
  void anotherLineIsAddedWithoutLosingWhatWasTyped() {
    Event event = registration.event(toulouse, 10);
    MvcTestResult page =
        reader.press(event, "book", "fr", "lines", "1", "name-0", "Camille Typée", "more", "1");
    assertThat(page).hasStatusOk();
    assertThat(text(page)).contains("Camille Typée", "name=\"name-1\"", "180 €");
    assertThat(sold(event)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"fr,J’aurais voulu venir,C’est compté", "en,I would have come,It is counted"})
  void whomNothingLetsComeMaySayThatTheyWouldHave(String language, String button, String noted) {
    Event event = registration.event(toulouse, 10, Audience.MEMBERS);
    ReaderAtPages stranger = new ReaderAtPages(pages, registration.anybody());

    assertThat(ReaderAtPages.text(stranger.get("/events/" + event.slug(), language)))
        .contains(button);
    assertThat(ReaderAtPages.text(stranger.press(event, "book", language, "price", "0")))
        .contains(noted);
  }

  @ParameterizedTest
  @CsvSource({"fr,C’est passé", "en,It is over"})
  void aPastEventIsNotBooked(String language, String phrase) {
    Event event = registration.event(toulouse, 10);
    clock.set(event.time().end());
    refused(event, language, phrase);
  }

  @ParameterizedTest
  @CsvSource({"fr,Inscriptions closes", "en,Booking closed"})
  void aClosedEventIsNotBooked(String language, String phrase) {
    Event event = registration.event(toulouse, 10);
    clock.set(event.time().start());
    refused(event, language, phrase);
  }

  @ParameterizedTest
  @CsvSource({"fr,Le formateur est souffrant", "en,The trainer is ill"})
  void aCancelledEventIsNotBooked(String language, String phrase) {
    Event event = registration.event(toulouse, 10);
    cancelEvent.cancel(
        toulouse.id(),
        event.id(),
        new LocalizedText("Le formateur est souffrant.", "The trainer is ill."));
    refused(event, language, phrase);
  }

  @ParameterizedTest
  @CsvSource({"fr,Pas ouvert à vous", "en,Not open to you"})
  void whatIsForMembersIsNotBookedByOthers(String language, String phrase) {
    refused(registration.event(toulouse, 10, Audience.MEMBERS), language, phrase);
  }

  @ParameterizedTest
  @CsvSource({"fr,sont gardées pour", "en,are kept for"})
  void aFullEventSaysWhoseSeatsAreKeptAndOffersTheWaitingList(String language, String phrase) {
    Cluster partner = registration.clusters().cluster("Partenaire " + UUID.randomUUID());
    var scope = Terms.formats(toulouse.id(), partner.id(), Format.GREAT_EVENT);
    registration
        .conventions()
        .signed(toulouse.id(), partner.id(), Terms.open(scope), Terms.seats(scope, 1, 10));
    Event event = registration.event(toulouse, 1);
    MvcTestResult page = reader.press(event, "book", language, "price", "9000");
    assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(page))
        .contains(phrase, partner.name(), "action=\"/events/" + event.slug() + "/wait\"");
    assertThat(reader.press(event, "wait", language, "price", "9000"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(text(reader.get("/bookings", language))).contains("tone warn");
  }

  private void refused(Event event, String language, String phrase) {
    MvcTestResult page = reader.press(event, "book", language, "price", "9000");
    assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(page)).contains(phrase);
    assertThat(text(reader.get(event, "book", language))).contains(phrase);
    assertThat(sold(event)).isZero();
  }

  private int sold(Event event) {
    return ledger.counts(List.of(event.id())).getOrDefault(event.id(), SeatCount.NONE).sold();
  }
}
