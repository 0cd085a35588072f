package org.entente.notices.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.IdentityFixture.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.Format;
import org.entente.identity.AccountId;
import org.entente.notices.Interests;
import org.entente.notices.NoticesFixture;
import org.entente.notices.PartOfDay;
import org.entente.notices.SayInterests;
import org.entente.notices.Slot;
import org.entente.notices.WeeklyLetters;
import org.entente.registration.Bookings;
import org.entente.territory.DepartmentCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The page of what is proposed to somebody, in each of its states.
@EntenteTest
class ForMePagesTest {

  private final NoticesFixture fixture;
  private final MockMvcTester pages;
  private final ApplicationContext beans;
  private final TestClock clock;
  private Cluster host;
  private AccountId reader;

  ForMePagesTest(ApplicationContext beans, MockMvcTester pages, TestClock clock) {
    this.fixture = new NoticesFixture(beans);
    this.pages = pages;
    this.beans = beans;
    this.clock = clock;
  }

  @BeforeEach
  void aMember() {
    clock.reset();
    host = fixture.registration().clusters().cluster("Autan " + UUID.randomUUID());
    reader = fixture.registration().member(host);
  }

  @Test
  void whoeverIsNotSignedInIsLedToSignInAndBack() {
    assertThat(pages.get().uri("/for-me"))
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasHeader(HttpHeaders.LOCATION, "/sign-in?next=%2Ffor-me");
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Rien à vous proposer pour l’instant, Dites ci-dessous jusqu’où vous allez",
    "en, Nothing to propose for now, Say below how far you go"
  })
  void whereNothingIsOpenThereIsAWayOn(String language, String title, String way) {
    assertThat(get(language)).contains(title, way, "href=\"/agenda?open=me\"");
  }

  @Test
  void whoeverSaidNothingIsProposedWhatIsOpenAndNear() {
    Event near = fixture.lunch(host, "Atelier d’ici", "2026-03-12T12:30");
    fixture.event(
        host,
        Format.LUNCH_WORKSHOP,
        "Atelier lointain",
        "2026-03-12T12:30",
        Duration.ofMinutes(90),
        ClustersFixture.MONTPELLIER);
    assertThat(get("fr"))
        .contains(
            "Atelier d’ici",
            "votre entreprise est adhérente d’" + host.name(),
            "Le trajet en vaut la peine : environ 10 min de route à l’aller, pour 1 h 30 sur place",
            "action=\"/events/" + near.slug() + "/book\"",
            "href=\"#interests\"")
        .doesNotContain("Atelier lointain", "À un moment qui vous convient");
  }

  @Test
  void itsButtonBooksAndWhatIsBookedIsProposedNoMore() {
    Event event = fixture.lunch(host, "Atelier d’ici", "2026-03-12T12:30");
    assertThat(post("/events/" + event.slug() + "/book", "price", "0"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(beans.getBean(Bookings.class).of(reader)).hasSize(1);
    assertThat(get("fr")).doesNotContain("Atelier d’ici");
  }

  @Test
  void whatSomebodySaysIsKeptAndNarrows() {
    fixture.lunch(host, "Jeudi midi", "2026-03-12T12:30");
    fixture.lunch(host, "Vendredi midi", "2026-03-13T12:30");
    fixture.event(
        host,
        Format.CONFERENCE,
        "Conférence du jeudi",
        "2026-03-12T12:15",
        Duration.ofMinutes(90),
        host.seat());
    assertThat(
            post(
                "/for-me",
                "reach",
                "NEAR",
                "departments",
                "",
                "formats",
                "LUNCH_WORKSHOP",
                "times",
                "THURSDAY-NOON"))
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasHeader(HttpHeaders.LOCATION, "/for-me");
    assertThat(get("fr"))
        .contains(
            "Jeudi midi",
            "À un moment qui vous convient : jeudi midi",
            "D’un format que vous avez choisi : Atelier du midi",
            "value=\"THURSDAY-NOON\" checked",
            "Tout effacer")
        .doesNotContain("Vendredi midi", "Conférence du jeudi");

    post("/for-me", "take-back", "1");
    assertThat(beans.getBean(SayInterests.class).said(reader)).isEmpty();
    assertThat(get("fr")).contains("Vendredi midi").doesNotContain("Tout effacer");
  }

  @Test
  void departmentsAreTakenByNumberOrNameAndReachFar() {
    fixture.event(
        host,
        Format.LUNCH_WORKSHOP,
        "Atelier lointain",
        "2026-03-12T12:30",
        Duration.ofMinutes(90),
        ClustersFixture.MONTPELLIER);
    post("/for-me", "reach", "DEPARTMENTS", "departments", "1, hérault ; 2a");
    assertThat(beans.getBean(SayInterests.class).said(reader).orElseThrow())
        .isEqualTo(
            new Interests(
                Interests.Reach.DEPARTMENTS,
                Set.of(
                    new DepartmentCode("01"), new DepartmentCode("34"), new DepartmentCode("2A")),
                Set.of(),
                Set.of()));
    assertThat(get("fr"))
        .contains("Atelier lointain", "Dans un département que vous avez indiqué : Hérault");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DEPARTMENTS | 31, Atlantide | « Atlantide » n’est pas un département",
        "DEPARTMENTS | '' | Indiquez au moins un département",
        "'' | 31 | Dites où vous venez",
      })
  void whatIsWrongStandsAtItsFieldAndNothingTypedIsLost(
      String reach, String departments, String problem) {
    MvcTestResult answer =
        post(
            "/for-me",
            "reach",
            reach,
            "departments",
            departments,
            "formats",
            "TRAINING",
            "times",
            "FRIDAY-MORNING");
    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(answer))
        .contains(
            problem,
            "value=\"" + departments + "\"",
            "value=\"TRAINING\" checked",
            "value=\"FRIDAY-MORNING\" checked");
    assertThat(beans.getBean(SayInterests.class).said(reader)).isEmpty();
  }

  @Test
  void aChoiceThatIsNoneIsRefused() {
    for (String times : Set.of("SOMEDAY-NOON", "MONDAY", "MONDAY-NOON-NOON", "monday-noon", "-")) {
      assertThat(post("/for-me", "reach", "ANYWHERE", "times", times))
          .as(times)
          .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    assertThat(post("/for-me", "reach", "ANYWHERE", "formats", "PARTY"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void whatSomebodyAttendedSpeaksForItsLike() {
    Event before = fixture.lunch(host, "Atelier de mars", "2026-03-12T12:30");
    fixture.registration().book(before, reader);
    fixture.lunch(host, "Atelier d’avril", "2026-04-09T12:30");
    assertThat(get("fr")).doesNotContain("où vous aviez une place");
    clock.set(before.time().end());
    assertThat(get("fr"))
        .contains("Du même format que « Atelier de mars », où vous aviez une place");
  }

  @Test
  void theLetterIsAskedForPausedAndStopped() {
    WeeklyLetters letters = beans.getBean(WeeklyLetters.class);
    assertThat(get("fr")).contains("Recevoir la lettre");
    post("/for-me/weekly-letter", "letter", "on");
    assertThat(letters.of(reader).orElseThrow().paused()).isFalse();
    assertThat(get("fr")).contains("Mettre la lettre en pause", "Ne plus la recevoir");
    post("/for-me/weekly-letter", "letter", "pause");
    assertThat(get("fr")).contains("Elle est en pause", "Reprendre la lettre");
    post("/for-me/weekly-letter", "letter", "on");
    assertThat(letters.of(reader).orElseThrow().paused()).isFalse();
    post("/for-me/weekly-letter", "letter", "off");
    assertThat(letters.of(reader)).isEmpty();
  }

  @Test
  void nobodySeesWhatAnotherSaid() {
    fixture.say(
        reader, NoticesFixture.near(Set.of(), new Slot(DayOfWeek.SUNDAY, PartOfDay.EVENING)));
    AccountId other = fixture.registration().member(host);
    String page = text(pages.get().uri("/for-me").with(signedIn(other)).exchange());
    assertThat(page).doesNotContain("value=\"SUNDAY-EVENING\" checked");
    assertThat(get("fr")).contains("value=\"SUNDAY-EVENING\" checked");
  }

  @Test
  void thePageIsFoundFromTheMenuAndFromEmptyBookings() {
    assertThat(text(pages.get().uri("/bookings").with(signedIn(reader)).exchange()))
        .containsPattern("(?s)<li><a href=\"/for-me\">.*class=\"blank\".*href=\"/for-me\"");
  }

  private String get(String language) {
    return text(
        pages
            .get()
            .uri("/for-me")
            .header(HttpHeaders.ACCEPT_LANGUAGE, language)
            .with(signedIn(reader))
            .exchange());
  }

  /// @param form names and values in turn
  private MvcTestResult post(String path, String... form) {
    MockMvcRequestBuilder request =
        pages
            .post()
            .uri(path)
            .header(HttpHeaders.ACCEPT_LANGUAGE, "fr")
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
