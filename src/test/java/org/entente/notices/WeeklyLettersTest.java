package org.entente.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.Cluster;
import org.entente.clusters.Format;
import org.entente.conventions.Terms;
import org.entente.identity.AccountId;
import org.entente.platform.privacy.Extract;
import org.entente.platform.privacy.PrivacyRegister;
import org.entente.platform.privacy.Subject;
import org.entente.registration.Bookings;
import org.entente.registration.RegistrationFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The weekly letter: who gets it, when, and what its links do.
@EntenteTest
class WeeklyLettersTest {

  private static final Pattern LINK =
      Pattern.compile(RegistrationFixture.FRENCH.site() + "(/book/\\S+)");
  private static final Duration WEEK = Duration.ofDays(7);

  private final NoticesFixture fixture;
  private final MockMvcTester pages;
  private final ApplicationContext beans;
  private final JdbcClient sql;
  private final TestClock clock;
  private Cluster host;
  private AccountId reader;

  WeeklyLettersTest(
      ApplicationContext beans, MockMvcTester pages, JdbcClient sql, TestClock clock) {
    this.fixture = new NoticesFixture(beans);
    this.pages = pages;
    this.beans = beans;
    this.sql = sql;
    this.clock = clock;
  }

  @BeforeEach
  void mondayMorning() {
    clock.reset();
    host = fixture.registration().clusters().cluster("Autan " + UUID.randomUUID());
    reader = fixture.registration().member(host);
  }

  @Test
  void itComesOnceAWeekHoweverOftenItIsWritten() {
    fixture.lunch(host, "Premier atelier", "2026-03-12T12:30");
    fixture.ask(reader);
    fixture.writeLetters();
    fixture.lunch(host, "Deuxième atelier", "2026-03-19T12:30");
    fixture.writeLetters();
    clock.advance(Duration.ofDays(6));
    fixture.writeLetters();
    assertThat(fixture.letters(reader)).singleElement().asString().contains("Premier atelier");

    clock.advance(Duration.ofDays(1));
    fixture.writeLetters();
    assertThat(fixture.letters(reader)).hasSize(2);
    assertThat(fixture.letters(reader).getLast())
        .contains("Deuxième atelier")
        .doesNotContain("Premier atelier");
  }

  @Test
  void severalServersWriteOneLetter() {
    fixture.lunch(host, "Atelier", "2026-03-12T12:30");
    fixture.ask(reader);
    IntStream.range(0, 6).parallel().forEach(_ -> fixture.writeLetters());
    assertThat(fixture.letters(reader)).hasSize(1);
  }

  @Test
  void nothingToProposeIsNoLetter() {
    fixture.ask(reader);
    fixture.writeLetters();
    assertThat(fixture.letters(reader)).isEmpty();

    fixture.lunch(host, "Atelier", "2026-03-12T12:30");
    fixture.writeLetters();
    clock.advance(WEEK);
    fixture.writeLetters();
    assertThat(fixture.letters(reader)).as("the same again is nothing new").hasSize(1);
  }

  @Test
  void onlyWhoeverAskedGetsIt() {
    fixture.lunch(host, "Atelier", "2026-03-12T12:30");
    AccountId stopped = fixture.registration().member(host);
    fixture.ask(stopped);
    beans.getBean(WeeklyLetters.class).stop(stopped);
    fixture.writeLetters();
    assertThat(fixture.letters(reader)).isEmpty();
    assertThat(fixture.letters(stopped)).isEmpty();
  }

  @Test
  void itNamesTheArticleAndEachGround() {
    Cluster partner = fixture.registration().clusters().cluster("Garrigue " + UUID.randomUUID());
    var scope = Terms.formats(host.id(), partner.id(), Format.LUNCH_WORKSHOP);
    fixture
        .registration()
        .conventions()
        .signed(host.id(), partner.id(), Terms.open(scope), Terms.memberPrice(scope));
    fixture.lunch(host, "Atelier des voisins", "2026-03-12T12:30");
    AccountId neighbour = fixture.registration().member(partner);
    fixture.say(
        neighbour,
        NoticesFixture.near(
            Set.of(Format.LUNCH_WORKSHOP), new Slot(DayOfWeek.THURSDAY, PartOfDay.NOON)));
    fixture.ask(neighbour);
    fixture.writeLetters();
    assertThat(plain(fixture.letters(neighbour).getFirst()))
        .contains(
            "Atelier des voisins",
            "en vertu de l’article 2",
            "Le trajet en vaut la peine : environ 10 min",
            "À un moment qui vous convient : jeudi midi",
            "D’un format que vous avez choisi : Atelier du midi",
            "https://entente.example/for-me");
  }

  @Test
  void itsLinksBookByOnePress() {
    fixture.lunch(host, "Atelier à prendre", "2026-03-12T12:30");
    fixture.ask(reader);
    fixture.writeLetters();
    Matcher link = LINK.matcher(fixture.letters(reader).getFirst());
    assertThat(link.find()).isTrue();
    String path = link.group(1);
    assertThat(text(pages.get().uri(path).exchange())).contains("Atelier à prendre");
    assertThat(beans.getBean(Bookings.class).of(reader)).isEmpty();
    assertThat(pages.post().uri(path).with(csrf()).param("price", "0"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(beans.getBean(Bookings.class).of(reader)).hasSize(1);
    assertThat(link.find()).as("one link for one proposal").isFalse();
  }

  @Test
  void aMailProgramPausesItByOneClickWithoutAForm() {
    fixture.lunch(host, "Atelier", "2026-03-12T12:30");
    WeeklyLetter letter = fixture.ask(reader);
    fixture.writeLetters();
    String address = unsubscribe(reader);
    assertThat(address).isEqualTo("https://entente.example" + letter.pausePath());

    assertThat(pages.get().uri(letter.pausePath())).hasStatusOk();
    assertThat(pages.head().uri(letter.pausePath())).hasStatusOk();
    assertThat(isPaused()).as("looking pauses nothing").isFalse();
    assertThat(pages.post().uri(letter.pausePath()).param("List-Unsubscribe", "One-Click"))
        .hasStatusOk();
    assertThat(isPaused()).isTrue();

    fixture.lunch(host, "Atelier d’après", "2026-03-19T12:30");
    clock.advance(WEEK);
    fixture.writeLetters();
    assertThat(fixture.letters(reader)).hasSize(1);
  }

  @Test
  void onlyThePauseNeedsNoForm() {
    WeeklyLetter letter = fixture.ask(reader);
    pages.post().uri(letter.pausePath()).exchange();
    assertThat(pages.post().uri(letter.resumePath())).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(isPaused()).isTrue();
    for (String path :
        List.of(
            "/weekly-letter/short/pause",
            letter.pausePath() + "/",
            letter.pausePath().toUpperCase(java.util.Locale.ROOT))) {
      assertThat(pages.post().uri(path)).as(path).hasStatus(HttpStatus.FORBIDDEN);
    }
    MvcTestResult resumed = pages.post().uri(letter.resumePath()).with(csrf()).exchange();
    assertThat(resumed).hasStatusOk();
    assertThat(isPaused()).isFalse();
  }

  @Test
  void anAddressThatIsDeadHasNothingToStop() {
    WeeklyLetter letter = fixture.ask(reader);
    beans.getBean(WeeklyLetters.class).stop(reader);
    assertThat(
            text(
                pages
                    .post()
                    .uri(letter.pausePath())
                    .header(HttpHeaders.ACCEPT_LANGUAGE, "fr")
                    .exchange()))
        .contains("Aucune lettre ne part d’ici");
    assertThat(fixture.ask(reader).number()).as("asked for anew").isNotEqualTo(letter.number());
  }

  @Test
  void askingAgainKeepsTheAddressesOfLettersAlive() {
    WeeklyLetter first = fixture.ask(reader);
    pages.post().uri(first.pausePath()).exchange();
    WeeklyLetter again = fixture.ask(reader);
    assertThat(again.number()).isEqualTo(first.number());
    assertThat(again.paused()).isFalse();
  }

  @Test
  void whoeverTakesTheirDataAlongHasItAndWhoeverIsErasedLeavesNone() {
    fixture.lunch(host, "Atelier proposé", "2026-03-12T12:30");
    fixture.say(reader, NoticesFixture.near(Set.of(Format.LUNCH_WORKSHOP)));
    fixture.ask(reader);
    fixture.writeLetters();
    PrivacyRegister register = beans.getBean(PrivacyRegister.class);
    Subject subject =
        new Subject(reader.value(), fixture.registration().account(reader).email().value());
    assertThat(register.export(subject))
        .filteredOn(extract -> Set.of("interests", "weekly-letter").contains(extract.name()))
        .extracting(Extract::rows)
        .satisfiesExactly(
            interests -> assertThat(interests.toString()).contains("NEAR", "LUNCH_WORKSHOP"),
            letters -> assertThat(letters.toString()).contains("Atelier proposé", "fr"));

    register.erase(subject);
    assertThat(rows("interest") + rows("weekly_letter") + rows("weekly_letter_issue")).isZero();
    clock.advance(WEEK);
    fixture.lunch(host, "Atelier d’après", "2026-03-26T12:30");
    fixture.writeLetters();
    assertThat(fixture.letters(reader)).isEmpty();
  }

  @Test
  void whatLettersProposedIsForgottenAfterAYear() {
    fixture.lunch(host, "Atelier", "2026-03-12T12:30");
    fixture.ask(reader);
    fixture.writeLetters();
    beans.getBean(InterestsHeld.class).endTerms();
    assertThat(rows("weekly_letter_issue")).isEqualTo(1);
    clock.advance(Duration.ofDays(370));
    beans.getBean(InterestsHeld.class).endTerms();
    assertThat(rows("weekly_letter_issue")).isZero();
    assertThat(rows("weekly_letter")).isEqualTo(1);
  }

  private boolean isPaused() {
    return beans.getBean(WeeklyLetters.class).of(reader).orElseThrow().paused();
  }

  private int rows(String table) {
    return sql.sql("select count(*) from " + table + " where account = :account")
        .param("account", reader.value())
        .query(Integer.class)
        .single();
  }

  private String unsubscribe(AccountId person) {
    return sql.sql("select unsubscribe from mail_outbox where recipient = :to")
        .param("to", fixture.registration().account(person).email().value())
        .query(String.class)
        .single();
  }

  private static String text(MvcTestResult result) {
    assertThat(result.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
    return plain(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
