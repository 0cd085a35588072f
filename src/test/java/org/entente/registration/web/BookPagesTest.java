package org.entente.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.IdentityFixture.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
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
import org.entente.identity.AccountId;
import org.entente.platform.LocalizedText;
import org.entente.registration.Booking;
import org.entente.registration.Bookings;
import org.entente.registration.RegistrationFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntenteTest
class BookPagesTest {

  private final RegistrationFixture registration;
  private final MockMvcTester pages;
  private final SeatLedger ledger;
  private final Bookings bookings;
  private final CancelEvent cancelEvent;
  private final TestClock clock;
  private Cluster toulouse;
  private AccountId reader;

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
    reader = registration.anybody();
  }

  @Test
  void theFormNamesMeThePriceAndWhy() {
    Event event = registration.event(toulouse, 10);
    MvcTestResult page = get(event, "book", "fr");
    assertThat(page).hasStatusOk();
    assertThat(text(page))
        .contains(registration.account(reader).email().value(), "90 €", "Pourquoi ce tarif")
        .contains("name=\"price\" value=\"9000\"");
  }

  @Test
  void oneClickBooksForOneself() {
    Event event = registration.event(toulouse, 10);
    MvcTestResult answer = press(event, "book", "fr", "price", "9000");
    Booking booking = bookings.of(reader).getFirst().booking();
    assertThat(answer)
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasHeader(HttpHeaders.LOCATION, "/bookings/" + booking.id().value());
    assertThat(press(event, "book", "fr", "price", "9000"))
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasHeader(HttpHeaders.LOCATION, "/bookings/" + booking.id().value());
    assertThat(sold(event)).isEqualTo(1);
  }

  @Test
  void theEventsPageOffersTheOneClickAtThePriceItShows() {
    Event event = registration.event(toulouse, 10);
    assertThat(text(get("/events/" + event.slug(), "fr")))
        .contains("action=\"/events/" + event.slug() + "/book\"", "value=\"9000\"");
    registration.book(event, reader);
    assertThat(text(get("/events/" + event.slug(), "fr"))).contains("href=\"/bookings/");
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
    press(event, "book", "fr", form);
    assertThat(press(event, "book", "fr", form)).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(sold(event)).isEqualTo(2);
  }

  @Test
  void anotherLineIsAddedWithoutLosingWhatWasTyped() {
    Event event = registration.event(toulouse, 10);
    MvcTestResult page =
        press(event, "book", "fr", "lines", "1", "name-0", "Camille Typée", "more", "1");
    assertThat(page).hasStatusOk();
    assertThat(text(page)).contains("Camille Typée", "name=\"name-1\"", "180 €");
    assertThat(sold(event)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"fr,Le prix a changé", "en,The price has changed"})
  void aTamperedOrOutdatedPriceBooksNothingAndShowsTheRightOne(String language, String phrase) {
    Event event = registration.event(toulouse, 10);
    MvcTestResult page =
        press(event, "book", language, "price", "1", "lines", "1", "name-0", "Camille");
    assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(page)).contains(phrase, "value=\"9000\"", "Camille");
    assertThat(sold(event)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-5", "9999999999999999999", "gratuit", "<b>"})
  void aPriceThatIsNoneIsAskedAgain(String price) {
    Event event = registration.event(toulouse, 10);
    assertThat(press(event, "book", "fr", "price", price))
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
        press(event, "book", language, "price", "9000", "lines", lines, "name-0", "Camille");
    assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(page)).contains(phrase);
    assertThat(sold(event)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"fr,n’est pas une adresse e-mail", "en,is not an e-mail address"})
  void nonsenseInAnAddressIsSaidAtItsField(String language, String phrase) {
    Event event = registration.event(toulouse, 10);
    MvcTestResult page =
        press(
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
    press(
        event, "book", "fr", "price", "9000", "lines", "1", "name-0", "<script>alert(1)</script>");
    Booking booking = bookings.of(reader).getFirst().booking();
    String page = text(get("/bookings/" + booking.id().value(), "fr"));
    assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
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
    MvcTestResult page = press(event, "book", language, "price", "9000");
    assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(page))
        .contains(phrase, partner.name(), "action=\"/events/" + event.slug() + "/wait\"");
    assertThat(press(event, "wait", language, "price", "9000")).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(text(get("/bookings", language))).contains("tone warn");
  }

  @ParameterizedTest
  @CsvSource({"fr,a déjà une place", "en,already has a seat"})
  void whoHasASeatIsNamedAndNothingIsBooked(String language, String phrase) {
    Event event = registration.event(toulouse, 10);
    AccountId other = registration.anybody();
    registration.book(event, other);
    MvcTestResult page =
        press(
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
                .with(signedIn(reader)))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(sold(event)).isZero();
  }

  @Test
  void anotherPersonsBookingIsNotThere() {
    Event event = registration.event(toulouse, 10);
    Booking others = registration.book(event, registration.anybody());
    String path = "/bookings/" + others.id().value();
    assertThat(get(path, "fr")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(path + "/calendar.ics", "fr")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(path + "/cancel", "fr")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get("/bookings/1-or-1=1", "fr")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(
            pages
                .post()
                .uri(path + "/cancel")
                .param("seat", others.seats().getFirst().id().value().toString())
                .with(csrf())
                .with(signedIn(reader)))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(sold(event)).isEqualTo(1);
  }

  @Test
  void myBookingShowsItsArticleAndGoesIntoMyCalendar() {
    Cluster partner = registration.clusters().cluster("Partenaire " + UUID.randomUUID());
    var scope = Terms.formats(toulouse.id(), partner.id(), Format.GREAT_EVENT);
    registration
        .conventions()
        .signed(toulouse.id(), partner.id(), Terms.open(scope), Terms.memberPrice(scope));
    reader = registration.member(partner);
    Booking booking = registration.book(registration.event(toulouse, 3), reader);
    String path = "/bookings/" + booking.id().value();
    assertThat(text(get(path, "fr"))).contains("45 €", "Ce que dit PartnerRate.", "#article-2");
    assertThat(text(get(path, "en"))).contains("45 €", "What PartnerRate says.");
    assertThat(text(get(path + "/calendar.ics", "fr")))
        .contains("BEGIN:VEVENT", "DTSTART:20260401T080000Z", "STATUS:CONFIRMED")
        .contains("UID:" + booking.id().value());
  }

  @Test
  void seatsAreGivenBackOneByOne() {
    Event event = registration.event(toulouse, 10);
    press(
        event,
        "book",
        "fr",
        "price",
        "9000",
        "lines",
        "2",
        "name-0",
        "Camille",
        "name-1",
        "Dominique");
    Booking booking = bookings.of(reader).getFirst().booking();
    String path = "/bookings/" + booking.id().value() + "/cancel";
    assertThat(text(get(path, "fr"))).contains("Camille", "Dominique");
    assertThat(post(path, "fr")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(post(path, "fr", "seat", booking.seats().getFirst().id().value().toString()))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(sold(event)).isEqualTo(1);
    clock.set(event.time().start());
    MvcTestResult late =
        post(path, "en", "seat", booking.seats().getLast().id().value().toString());
    assertThat(late).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(late)).contains("too late to cancel");
  }

  @Test
  void withoutBookingsThePageSaysWhereToFindSome() {
    assertThat(text(get("/bookings", "fr"))).contains("/agenda?open=me");
  }

  private void refused(Event event, String language, String phrase) {
    MvcTestResult page = press(event, "book", language, "price", "9000");
    assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(page)).contains(phrase);
    assertThat(text(get(event, "book", language))).contains(phrase);
    assertThat(sold(event)).isZero();
  }

  private int sold(Event event) {
    return ledger.counts(List.of(event.id())).getOrDefault(event.id(), SeatCount.NONE).sold();
  }

  private MvcTestResult get(Event event, String what, String language) {
    return get("/events/" + event.slug() + "/" + what, language);
  }

  private MvcTestResult get(String path, String language) {
    return pages
        .get()
        .uri(path)
        .header(HttpHeaders.ACCEPT_LANGUAGE, language)
        .with(signedIn(reader))
        .exchange();
  }

  private MvcTestResult press(Event event, String what, String language, String... form) {
    return post("/events/" + event.slug() + "/" + what, language, form);
  }

  private MvcTestResult post(String path, String language, String... form) {
    MockMvcRequestBuilder request =
        pages
            .post()
            .uri(path)
            .header(HttpHeaders.ACCEPT_LANGUAGE, language)
            .with(csrf())
            .with(signedIn(reader));
    for (int field = 0; field < form.length; field += 2) {
      request.param(form[field], form[field + 1]);
    }
    return request.exchange();
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ');
  }
}
