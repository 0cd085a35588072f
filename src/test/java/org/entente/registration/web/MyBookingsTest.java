package org.entente.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.IdentityFixture.signedIn;
import static org.entente.registration.web.ReaderAtPages.text;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.agenda.Event;
import org.entente.agenda.SeatCount;
import org.entente.agenda.SeatLedger;
import org.entente.clusters.Cluster;
import org.entente.clusters.Format;
import org.entente.conventions.Terms;
import org.entente.identity.AccountId;
import org.entente.registration.BookSeats;
import org.entente.registration.Booking;
import org.entente.registration.Bookings;
import org.entente.registration.RegistrationFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A person's own bookings, and nobody else's.
@EntenteTest
class MyBookingsTest {

  private final RegistrationFixture registration;
  private final MockMvcTester pages;
  private final SeatLedger ledger;
  private final Bookings bookings;
  private final BookSeats books;
  private final TestClock clock;
  private Cluster toulouse;
  private ReaderAtPages reader;

  MyBookingsTest(
      ApplicationContext beans,
      MockMvcTester pages,
      SeatLedger ledger,
      Bookings bookings,
      BookSeats books,
      TestClock clock) {
    this.registration = new RegistrationFixture(beans);
    this.pages = pages;
    this.ledger = ledger;
    this.bookings = bookings;
    this.books = books;
    this.clock = clock;
  }

  @BeforeEach
  void aClusterAndAReader() {
    toulouse = registration.clusters().cluster("Toulouse " + UUID.randomUUID());
    reader = new ReaderAtPages(pages, registration.anybody());
  }

  @Test
  void anotherPersonsBookingIsNotThere() {
    Event event = registration.event(toulouse, 10);
    Booking others = registration.book(event, registration.anybody());
    String path = "/bookings/" + others.id().value();
    assertThat(reader.get(path, "fr")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(reader.get(path + "/calendar.ics", "fr")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(reader.get(path + "/cancel", "fr")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(reader.get("/bookings/1-or-1=1", "fr")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(
            pages
                .post()
                .uri(path + "/cancel")
                .param("seat", others.seats().getFirst().id().value().toString())
                .with(csrf())
                .with(signedIn(reader.account())))
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
    reader = new ReaderAtPages(pages, registration.member(partner));
    Booking booking = registration.book(registration.event(toulouse, 3), reader.account());
    String path = "/bookings/" + booking.id().value();
    assertThat(text(reader.get(path, "fr")))
        .contains("45 €", "Ce que dit PartnerRate.", "#article-2");
    assertThat(text(reader.get(path, "en"))).contains("45 €", "What PartnerRate says.");
    assertThat(text(reader.get(path + "/calendar.ics", "fr")))
        .contains("BEGIN:VEVENT", "DTSTART:20260401T080000Z", "STATUS:CONFIRMED")
        .contains("UID:" + booking.id().value());
  }

  @Test
  void seatsAreGivenBackOneByOne() {
    Event event = registration.event(toulouse, 10);
    reader.press(
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
    Booking booking = bookings.of(reader.account()).getFirst().booking();
    String path = "/bookings/" + booking.id().value() + "/cancel";
    assertThat(text(reader.get(path, "fr"))).contains("Camille", "Dominique");
    assertThat(reader.post(path, "fr")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(reader.post(path, "fr", "seat", booking.seats().getFirst().id().value().toString()))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(sold(event)).isEqualTo(1);
    clock.set(event.time().start());
    MvcTestResult late =
        reader.post(path, "en", "seat", booking.seats().getLast().id().value().toString());
    assertThat(late).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(late)).contains("too late to cancel");
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Réservées pour vous, réservée pour vous par",
    "en, Booked for you, booked for you by"
  })
  void aSeatThatAColleagueTookIsMineToSeeAndToGiveBack(String language, String list, String by) {
    Event event = registration.event(toulouse, 10);
    AccountId colleague = registration.anybody();
    String email = registration.account(reader.account()).email().value();
    Booking booking =
        RegistrationFixture.booked(
            books.book(
                registration.request(
                    event.id(),
                    colleague,
                    registration.price(event, colleague),
                    RegistrationFixture.attendee("Camille", email),
                    RegistrationFixture.attendee("Dominique", "dominique@exemple.example"))));
    String path = "/bookings/" + booking.id().value();
    assertThat(text(reader.get("/bookings", language))).contains(list, path);
    assertThat(text(reader.get(path, language)))
        .contains(by, "Camille")
        .doesNotContain("Dominique", "dominique@exemple.example");
    assertThat(text(reader.get("/events/" + event.slug(), language))).contains(path);
    assertThat(reader.get(path + "/calendar.ics", language)).hasStatusOk();
    String[] seats =
        booking.seats().stream()
            .flatMap(seat -> Stream.of("seat", seat.id().value().toString()))
            .toArray(String[]::new);
    assertThat(reader.post(path + "/cancel", language, seats)).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(sold(event)).isEqualTo(1);
    assertThat(registration.mails(colleague)).hasSize(2);
  }

  @Test
  void withoutBookingsThePageSaysWhereToFindSome() {
    assertThat(text(reader.get("/bookings", "fr"))).contains("/agenda?open=me");
  }

  private int sold(Event event) {
    return ledger.counts(List.of(event.id())).getOrDefault(event.id(), SeatCount.NONE).sold();
  }
}
