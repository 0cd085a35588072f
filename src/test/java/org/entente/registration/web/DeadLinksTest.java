package org.entente.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.registration.RegistrationFixture.PUBLIC_PRICE;
import static org.entente.registration.web.ReaderAtPages.text;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.agenda.Event;
import org.entente.agenda.SeatCount;
import org.entente.agenda.SeatLedger;
import org.entente.clusters.Cluster;
import org.entente.identity.AccountId;
import org.entente.identity.Accounts;
import org.entente.platform.privacy.PrivacyRegister;
import org.entente.registration.Booking;
import org.entente.registration.BookingLinks;
import org.entente.registration.Bookings;
import org.entente.registration.CancelSeats;
import org.entente.registration.RegistrationFixture;
import org.entente.registration.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Links of letters that book nothing: forged, out of date, used up, of people who are gone.
@EntenteTest
class DeadLinksTest {

  private final RegistrationFixture registration;
  private final MockMvcTester pages;
  private final BookingLinks links;
  private final Bookings bookings;
  private final JdbcClient sql;
  private final TestClock clock;
  private final ApplicationContext beans;
  private Cluster host;
  private AccountId person;

  DeadLinksTest(ApplicationContext beans, MockMvcTester pages, TestClock clock) {
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
  void aFormOfAnotherSiteBooksNothing() {
    Event event = registration.event(host, 10);
    String link = links.issue(person, event.id(), PUBLIC_PRICE);
    assertThat(pages.post().uri(link).param("price", "9000")).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(sold(event)).isZero();
  }

  @Test
  void aSeatThatWasGivenBackIsNotTakenAgain() {
    Event event = registration.event(host, 10);
    String link = links.issue(person, event.id(), PUBLIC_PRICE);
    press(link, "9000");
    Booking booking = bookings.of(person).getFirst().booking();
    beans
        .getBean(CancelSeats.class)
        .cancel(
            person,
            booking.id(),
            booking.seats().stream().map(Seat::id).collect(Collectors.toSet()));
    for (MvcTestResult answer : List.of(look(link, "fr"), press(link, "9000"))) {
      assertThat(answer).hasStatus(HttpStatus.CONFLICT);
      assertThat(text(answer))
          .contains("Cette place a été rendue", "href=\"/events/" + event.slug() + "\"");
    }
    assertThat(sold(event)).isZero();
  }

  @Test
  void aForgedLinkOpensNothingWhicheverLetterIsAnother() {
    Event event = registration.event(host, 10);
    String link = links.issue(person, event.id(), PUBLIC_PRICE);
    String sealed = link.substring("/book/".length());
    for (int place = 0; place < sealed.length(); place++) {
      char other = sealed.charAt(place) == 'A' ? 'B' : 'A';
      String forged = sealed.substring(0, place) + other + sealed.substring(place + 1);
      assertThat(look("/book/" + forged, "fr")).as(forged).hasStatus(HttpStatus.GONE);
      assertThat(press("/book/" + forged, "9000")).as(forged).hasStatus(HttpStatus.GONE);
    }
    assertThat(sold(event)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "' or 1=1 --", "AAAA", "é", "____-"})
  void whatIsNoLinkSaysWhatToDo(String nonsense) {
    MvcTestResult answer = look("/book/" + nonsense, "fr");
    assertThat(answer).hasStatus(HttpStatus.GONE);
    assertThat(text(answer)).contains("Ce lien ne réserve rien", "href=\"/for-me\"");
  }

  @Test
  void afterTwoWeeksALinkShowsTheEventAlone() {
    Event event = registration.event(host, 10);
    String link = links.issue(person, event.id(), PUBLIC_PRICE);
    clock.advance(BookingLinks.VALID_FOR.minusSeconds(1));
    assertThat(look(link, "fr")).hasStatusOk();
    clock.advance(Duration.ofSeconds(1));
    for (MvcTestResult answer : List.of(look(link, "fr"), press(link, "9000"))) {
      assertThat(answer).hasStatus(HttpStatus.GONE);
      assertThat(text(answer))
          .contains("/events/" + event.slug())
          .doesNotContain(registration.account(person).email().value());
    }
    assertThat(sold(event)).isZero();
  }

  @Test
  void nothingIsBookedInTheNameOfSomebodyWhoWasErased() {
    Event event = registration.event(host, 10);
    String link = links.issue(person, event.id(), PUBLIC_PRICE);
    beans.getBean(PrivacyRegister.class).erase(beans.getBean(Accounts.class).subject(person));
    assertThat(press(link, "9000")).hasStatus(HttpStatus.GONE);
    assertThat(sold(event)).isZero();
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
