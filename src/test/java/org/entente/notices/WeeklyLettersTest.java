package org.entente.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
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
import org.entente.registration.BookingRequest.Correspondence;
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

/// The weekly letter: who gets it, when, what it says and what its links do.
@EntenteTest
class WeeklyLettersTest {

  private static final Pattern LINK =
      Pattern.compile(RegistrationFixture.FRENCH.site() + "(/book/\\S+)");
  private static final Duration WEEK = Duration.ofDays(7);

  private final NoticesFixture fixture;
  private final MockMvcTester pages;
  private final ApplicationContext beans;
  private final TestClock clock;
  private Cluster host;
  private AccountId reader;

  WeeklyLettersTest(ApplicationContext beans, MockMvcTester pages, TestClock clock) {
    this.fixture = new NoticesFixture(beans);
    this.pages = pages;
    this.beans = beans;
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
  void whoseLetterCannotBeWrittenKeepsNobodyFromTheirs() {
    fixture.lunch(host, "Atelier", "2026-03-12T12:30");
    List<AccountId> readers =
        List.of(reader, fixture.registration().member(host), fixture.registration().member(host));
    readers.forEach(fixture::ask);
    fixture.say(reader, Interests.NONE);
    formats(reader, "{UNHEARD_OF}");
    assertThatIllegalStateException()
        .isThrownBy(fixture::writeLetters)
        .withMessageStartingWith("1 of the weekly letters was not written");
    assertThat(readers.stream().map(one -> fixture.letters(one).size())).containsExactly(0, 1, 1);

    formats(reader, "{}");
    fixture.writeLetters();
    assertThat(readers).allMatch(one -> fixture.letters(one).size() == 1);
  }

  private void formats(AccountId person, String formats) {
    beans
        .getBean(JdbcClient.class)
        .sql("update interest set formats = cast(:formats as text[]) where account = :person")
        .param("formats", formats)
        .param("person", person.value())
        .update();
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
  void itIsWrittenInTheLanguageInWhichItWasAskedFor() {
    fixture.lunch(host, "Atelier", "2026-03-12T12:30");
    beans.getBean(WeeklyLetters.class).ask(reader, new Correspondence("en", "https://x.example"));
    fixture.writeLetters();
    assertThat(plain(fixture.letters(reader).getFirst()))
        .contains("An event is open to you", "Thursday, 12 March 2026", "https://x.example/book/");
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

  private static String text(MvcTestResult result) {
    assertThat(result.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
    return plain(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
