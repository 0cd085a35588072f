package org.entente.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.IdentityFixture.signedIn;
import static org.entente.registration.web.ReaderAtPages.text;

import java.util.List;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.agenda.Event;
import org.entente.agenda.SeatCount;
import org.entente.agenda.SeatLedger;
import org.entente.clusters.Cluster;
import org.entente.identity.AccountId;
import org.entente.registration.Booking;
import org.entente.registration.Bookings;
import org.entente.registration.RegistrationFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What people send by mistake or on purpose: nothing is booked, and the page says what to do.
@EntenteTest
class BadBookingsTest {

  private final RegistrationFixture registration;
  private final MockMvcTester pages;
  private final SeatLedger ledger;
  private final Bookings bookings;
  private Cluster toulouse;
  private ReaderAtPages reader;

  BadBookingsTest(
      ApplicationContext beans, MockMvcTester pages, SeatLedger ledger, Bookings bookings) {
    this.registration = new RegistrationFixture(beans);
    this.pages = pages;
    this.ledger = ledger;
    this.bookings = bookings;
  }

  @BeforeEach
  void aClusterAndAReader() {
    toulouse = registration.clusters().cluster("Toulouse " + UUID.randomUUID());
    reader = new ReaderAtPages(pages, registration.anybody());
  }

  @ParameterizedTest
  @CsvSource({"fr,Le prix a changé", "en,The price has changed"})
  void aTamperedOrOutdatedPriceBooksNothingAndShowsTheRightOne(String language, String phrase) {
    Event event = registration.event(toulouse, 10);
    MvcTestResult page =
        reader.press(event, "book", language, "price", "1", "lines", "1", "name-0", "Camille");
    assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(page)).contains(phrase, "value=\"9000\"", "Camille");
    assertThat(sold(event)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-5", "9999999999999999999", "gratuit", "<b>"})
  void aPriceThatIsNoneIsAskedAgain(String price) {
    Event event = registration.event(toulouse, 10);
    assertThat(reader.press(event, "book", "fr", "price", price))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(sold(event)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "-1,fr,de 1 à 20 personnes",
    "0,en,1 to 20 people",
    "21,fr,de 1 à 20 personnes",
    "2000000000,en,1 to 20 people",
    "deux,fr,de 1 à 20 personnes"
  })
  void aNegativeOrHugeNumberOfPeopleIsRefused(String lines, String language, String phrase) {
    Event event = registration.event(toulouse, 10);
    MvcTestResult page =
        reader.press(event, "book", language, "price", "9000", "lines", lines, "name-0", "Camille");
    assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(page)).contains(phrase);
    assertThat(sold(event)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"fr,n’est pas une adresse e-mail", "en,is not an e-mail address"})
  void nonsenseInAnAddressIsSaidAtItsField(String language, String phrase) {
    Event event = registration.event(toulouse, 10);
    MvcTestResult page =
        reader.press(
            event,
            "book",
            language,
            "price",
            "9000",
            "lines",
            "1",
            "name-0",
            "Camille",
            "email-0",
            "pas@@une adresse");
    assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(page))
        .contains(phrase, "aria-invalid=\"true\"", "href=\"#email-0\"", "pas@@une adresse");
  }

  @Test
  void aScriptInANameStaysText() {
    Event event = registration.event(toulouse, 10);
    reader.press(
        event, "book", "fr", "price", "9000", "lines", "1", "name-0", "<script>alert(1)</script>");
    Booking booking = bookings.of(reader.account()).getFirst().booking();
    String page = text(reader.get("/bookings/" + booking.id().value(), "fr"));
    assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
  }

  @ParameterizedTest
  @CsvSource({"fr,a déjà une place", "en,already has a seat"})
  void whoHasASeatIsNamedAndNothingIsBooked(String language, String phrase) {
    Event event = registration.event(toulouse, 10);
    AccountId other = registration.anybody();
    registration.book(event, other);
    MvcTestResult page =
        reader.press(
            event,
            "book",
            language,
            "price",
            "9000",
            "lines",
            "2",
            "name-0",
            "Camille",
            "name-1",
            "Autre",
            "email-1",
            registration.account(other).email().value());
    assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(page)).contains(phrase);
    assertThat(sold(event)).isEqualTo(1);
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    Event event = registration.event(toulouse, 10);
    assertThat(
            pages
                .post()
                .uri("/events/" + event.slug() + "/book")
                .param("price", "9000")
                .with(signedIn(reader.account())))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(sold(event)).isZero();
  }

  private int sold(Event event) {
    return ledger.counts(List.of(event.id())).getOrDefault(event.id(), SeatCount.NONE).sold();
  }
}
