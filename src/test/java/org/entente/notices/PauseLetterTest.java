package org.entente.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.Cluster;
import org.entente.identity.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Stopping the weekly letter: by the button of a page, or by the one of a mail program.
@EntenteTest
class PauseLetterTest {

  private static final Duration WEEK = Duration.ofDays(7);

  private final NoticesFixture fixture;
  private final MockMvcTester pages;
  private final ApplicationContext beans;
  private final JdbcClient sql;
  private final TestClock clock;
  private Cluster host;
  private AccountId reader;

  PauseLetterTest(ApplicationContext beans, MockMvcTester pages, JdbcClient sql, TestClock clock) {
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

  private boolean isPaused() {
    return beans.getBean(WeeklyLetters.class).of(reader).orElseThrow().paused();
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
