package org.entente.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.registration.web.ReaderAtPages.text;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.identity.AccountId;
import org.entente.registration.Booking;
import org.entente.registration.CancelSeats;
import org.entente.registration.RegistrationFixture;
import org.entente.registration.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A person's bookings in the calendar of their telephone, read by a second parser of iCalendar.
@EntenteTest
class CalendarFeedPagesTest {

  private static final Pattern ADDRESS = Pattern.compile("/calendars/[0-9a-f]{40}/bookings\\.ics");

  private final RegistrationFixture registration;
  private final MockMvcTester pages;
  private final CancelSeats cancel;
  private final TestClock clock;
  private Cluster toulouse;
  private AccountId person;
  private ReaderAtPages reader;

  CalendarFeedPagesTest(
      ApplicationContext beans, MockMvcTester pages, CancelSeats cancel, TestClock clock) {
    this.registration = new RegistrationFixture(beans);
    this.pages = pages;
    this.cancel = cancel;
    this.clock = clock;
  }

  @BeforeEach
  void aClusterAndAReader() {
    toulouse = registration.clusters().cluster("Toulouse " + UUID.randomUUID());
    person = registration.anybody();
    reader = new ReaderAtPages(pages, person);
  }

  @Test
  void theCalendarReadsWhatIsBookedAndLetsGoOfWhatIsCancelled() {
    Booking first = registration.book(registration.event(toulouse, 10), person);
    Booking second = registration.book(registration.event(toulouse, 10), person);
    registration.book(registration.event(toulouse, 10), registration.anybody());
    String address = open();

    assertThat(entries(address))
        .extracting(entry -> entry.getUid().getValue())
        .containsExactlyInAnyOrder(uid(first), uid(second));
    assertThat(entries(address))
        .allSatisfy(entry -> assertThat(entry.getStatus().getValue()).isEqualTo("CONFIRMED"));
    String before = body(address);
    assertThat(body(address)).as("nothing has changed").isEqualTo(before);

    cancel.cancel(
        person, first.id(), first.seats().stream().map(Seat::id).collect(Collectors.toSet()));
    assertThat(entries(address))
        .filteredOn(entry -> entry.getUid().getValue().equals(uid(first)))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.getStatus().getValue()).isEqualTo("CANCELLED");
              assertThat(entry.getSequence().getValue()).isPositive();
            });
    assertThat(validation(address)).isEmpty();
  }

  @Test
  void whatIsLongOverLeavesTheCalendar() {
    Event event = registration.event(toulouse, 10);
    registration.book(event, person);
    String address = open();
    clock.set(event.time().end().plus(Duration.ofDays(89)));
    assertThat(entries(address)).hasSize(1);
    clock.set(event.time().end().plus(Duration.ofDays(91)));
    assertThat(entries(address)).isEmpty();
  }

  @Test
  void anAddressThatWasChangedOrClosedOpensNothing() {
    String first = open();
    assertThat(pages.get().uri(first)).hasStatusOk();
    String second = open();
    assertThat(second).isNotEqualTo(first);
    assertThat(pages.get().uri(first)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(pages.get().uri(second)).hasStatusOk();

    assertThat(reader.post("/account/calendar/end", "fr")).hasStatus(303);
    assertThat(pages.get().uri(second)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(pages.get().uri("/calendars/' or 1=1 --/bookings.ics"))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(text(reader.get("/bookings", "en"))).contains("Get my calendar’s address");
  }

  @Test
  void itSpeaksTheLanguageOfItsOwnerAndLeavesNoSession() {
    reader.post("/account/calendar", "en");
    MvcTestResult read = pages.get().uri(address("en")).exchange();
    assertThat(text(read)).contains("My Entente bookings");
    assertThat(read.getResponse().getCookies()).isEmpty();
    assertThat(read.getResponse().getHeader("Cache-Control")).contains("private");
  }

  private String open() {
    assertThat(reader.post("/account/calendar", "fr")).hasStatus(303);
    return address("fr");
  }

  private String address(String language) {
    Matcher address = ADDRESS.matcher(text(reader.get("/bookings", language)));
    assertThat(address.find()).isTrue();
    return address.group();
  }

  private List<VEvent> entries(String address) {
    return parsed(address).getEvents();
  }

  private ICalendar parsed(String address) {
    return Biweekly.parse(body(address)).first();
  }

  private List<?> validation(String address) {
    return parsed(address).validate(biweekly.ICalVersion.V2_0).getWarnings();
  }

  private String body(String address) {
    return text(pages.get().uri(address).exchange());
  }

  private static String uid(Booking booking) {
    return booking.id().value() + "@entente";
  }
}
