package org.entente.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.identity.Accounts;
import org.entente.identity.EmailAddress;
import org.entente.platform.mail.Mail;
import org.entente.platform.mail.Outbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntenteTest
class SignInPagesTest {

  private static final Pattern TOKEN = Pattern.compile("token=([0-9a-f-]+)");

  private final MockMvcTester pages;
  private final Outbox outbox;
  private final Accounts accounts;
  private final TestClock clock;

  SignInPagesTest(MockMvcTester pages, Outbox outbox, Accounts accounts, TestClock clock) {
    this.pages = pages;
    this.outbox = outbox;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Test
  void theLinkOpensAnAccountAndLeadsBackToWhereThePersonWanted() {
    ask("claude@entreprise.example", "/bookings?month=2026-04", "fr");
    Mail mail = latest("claude@entreprise.example");
    assertThat(mail.subject()).isEqualTo("Votre lien de connexion à Entente");
    assertThat(mail.text()).contains("next=%2Fbookings%3Fmonth%3D2026-04").contains("15 minutes");
    assertThat(accounts.findByEmail(new EmailAddress("claude@entreprise.example"))).isEmpty();

    MvcTestResult signedIn = press(token(mail), "/bookings?month=2026-04");

    assertThat(signedIn).hasStatus(303).hasHeader("Location", "/bookings?month=2026-04");
    assertThat(accounts.findByEmail(new EmailAddress("claude@entreprise.example"))).isPresent();
    assertThat(pages.get().uri("/sign-in").cookie(session(signedIn)))
        .as("somebody who is signed in is led on")
        .hasStatus(303);
  }

  @Test
  void aNetworkThatAsksWithoutEndIsToldToWaitAndLosesNothing() {
    clock.advance(Duration.ofMinutes(10));
    for (int count = 0; count < SignInPages.A_MINUTE; count++) {
      assertThat(askFrom("198.51.100.7", "nobody-%d@entreprise.example".formatted(count)))
          .hasStatus(303);
    }
    assertThat(askFrom("198.51.100.7", "patient@entreprise.example"))
        .hasStatus(429)
        .bodyText()
        .contains("Trop de demandes", "patient@entreprise.example");
    assertThat(askFrom("198.51.100.8", "patient@entreprise.example"))
        .as("another network")
        .hasStatus(303);
    clock.advance(Duration.ofMinutes(1));
    assertThat(askFrom("198.51.100.7", "patient@entreprise.example")).hasStatus(303);
  }

  @Test
  void aNetworkCannotFillTheSessionsWithPasskeysThatItNeverShows() {
    clock.advance(Duration.ofMinutes(10));
    for (int count = 0; count < SignInPages.A_MINUTE; count++) {
      assertThat(passkeyFrom("198.51.100.9")).hasStatusOk();
    }
    assertThat(passkeyFrom("198.51.100.9")).hasStatus(429);
    assertThat(passkeyFrom("198.51.100.10")).as("another network").hasStatusOk();
  }

  private MvcTestResult passkeyFrom(String address) {
    return pages
        .post()
        .uri("/sign-in/passkey/options")
        .with(csrf())
        .with(
            request -> {
              request.setRemoteAddr(address);
              return request;
            })
        .exchange();
  }

  private MvcTestResult askFrom(String address, String email) {
    return pages
        .post()
        .uri("/sign-in")
        .header(HttpHeaders.ACCEPT_LANGUAGE, "fr")
        .param("email", email)
        .with(csrf())
        .with(
            request -> {
              request.setRemoteAddr(address);
              return request;
            })
        .exchange();
  }

  @Test
  void theMailSpeaksTheReadersLanguage() {
    ask("reader@company.example", "/", "en");
    assertThat(latest("reader@company.example").subject())
        .isEqualTo("Your link to sign in to Entente");
  }

  @Test
  void openingTheLinkUsesNothingUp() {
    ask("scanner@entreprise.example", "/", "fr");
    String token = token(latest("scanner@entreprise.example"));
    for (int visit = 0; visit < 3; visit++) {
      assertThat(
              pages
                  .get()
                  .uri("/sign-in/link?token={token}", token)
                  .header(HttpHeaders.ACCEPT_LANGUAGE, "fr"))
          .hasStatusOk()
          .bodyText()
          .contains("Me connecter");
    }
    assertThat(press(token, "/")).hasStatus(303).hasHeader("Location", "/");
  }

  @ParameterizedTest
  @CsvSource({"fr, Ce lien ne vaut plus", "en, This link is no longer valid"})
  void aUsedLinkIsRefusedWithTheWayOut(String language, String phrase) {
    String email = "twice-" + language + "@entreprise.example";
    ask(email, "/", language);
    String token = token(latest(email));
    press(token, "/");

    assertThat(press(token, "/bookings"))
        .hasStatus(303)
        .hasHeader("Location", "/sign-in?expired=true&next=%2Fbookings");
    assertThat(pages.get().uri("/sign-in?expired=true").header("Accept-Language", language))
        .bodyText()
        .contains(phrase)
        .contains("name=\"email\"");
    assertThat(
            pages
                .get()
                .uri("/sign-in/link?token={token}", token)
                .header("Accept-Language", language))
        .hasStatus(410)
        .bodyText()
        .contains(phrase);
  }

  @Test
  void aLinkIsRefusedAfterFifteenMinutes() {
    ask("late@entreprise.example", "/", "fr");
    String token = token(latest("late@entreprise.example"));
    clock.advance(Duration.ofMinutes(15).plusSeconds(1));
    assertThat(press(token, "/"))
        .hasStatus(303)
        .hasHeader("Location", "/sign-in?expired=true&next=%2F");
    assertThat(accounts.findByEmail(new EmailAddress("late@entreprise.example"))).isEmpty();
  }

  @Test
  void theAnswerDoesNotTellWhoHasAnAccountNorWhoAskedTooOften() {
    accounts.open(new EmailAddress("known@entreprise.example"));
    MvcTestResult known = ask("known@entreprise.example", "/", "fr");
    MvcTestResult unknown = ask("unknown@entreprise.example", "/", "fr");
    for (int time = 0; time < 8; time++) {
      assertThat(ask("known@entreprise.example", "/", "fr"))
          .hasStatus(303)
          .hasHeader(
              "Location", Objects.requireNonNull(unknown.getResponse().getHeader("Location")));
    }
    assertThat(known.getResponse().getHeader("Location")).isEqualTo("/sign-in/sent");
    assertThat(outbox.latest(100))
        .filteredOn(written -> written.mail().to().equals("known@entreprise.example"))
        .hasSize(5);
  }

  @Test
  void anExpiredLinkMakesRoomForANewOne() {
    for (int time = 0; time < 6; time++) {
      ask("often@entreprise.example", "/", "fr");
    }
    clock.advance(Duration.ofMinutes(16));
    ask("often@entreprise.example", "/", "fr");
    assertThat(outbox.latest(100))
        .filteredOn(written -> written.mail().to().equals("often@entreprise.example"))
        .hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({"fr, n’est pas une adresse e-mail", "en, is not an e-mail address"})
  void whatIsNoAddressComesBackAsItWasTyped(String language, String phrase) {
    assertThat(ask("<script>alert(1)</script>", "/bookings", language))
        .hasStatus(422)
        .bodyText()
        .contains(phrase)
        .contains("href=\"#email\"", "aria-invalid=\"true\"")
        .contains("value=\"&lt;script>alert(1)&lt;/script>\"")
        .contains("name=\"next\" value=\"/bookings\"")
        .doesNotContain("<script>alert");
  }

  @Test
  void noLinkLeadsOutOfTheSite() {
    ask("bent@entreprise.example", "//evil.example", "fr");
    Mail mail = latest("bent@entreprise.example");
    assertThat(mail.text()).doesNotContain("evil");
    assertThat(press(token(mail), "https://evil.example/")).hasHeader("Location", "/");
  }

  @Test
  void signingInChangesTheSessionAndSigningOutEndsIt() {
    ask("session@entreprise.example", "/", "fr");
    ask("session@entreprise.example", "/", "fr");
    Cookie first = session(press(token(latest("session@entreprise.example")), "/"));
    String other =
        outbox.latest(100).stream()
            .map(Outbox.Written::mail)
            .filter(mail -> mail.to().equals("session@entreprise.example"))
            .map(SignInPagesTest::token)
            .toList()
            .getLast();
    Cookie second =
        session(
            pages
                .post()
                .uri("/sign-in/link")
                .with(csrf())
                .cookie(first)
                .param("token", other)
                .exchange());
    assertThat(second.getValue()).isNotEqualTo(first.getValue());
    assertThat(second.isHttpOnly()).isTrue();
    assertThat(isSignedIn(first)).as("the session from before sign-in").isFalse();
    assertThat(isSignedIn(second)).isTrue();

    assertThat(pages.post().uri("/sign-out").with(csrf()).cookie(second))
        .hasStatus(303)
        .hasHeader("Location", "/");
    assertThat(isSignedIn(second)).isFalse();
  }

  private MvcTestResult ask(String email, String next, String language) {
    return pages
        .post()
        .uri("/sign-in")
        .with(csrf())
        .header(HttpHeaders.ACCEPT_LANGUAGE, language)
        .param("email", email)
        .param("next", next)
        .exchange();
  }

  private MvcTestResult press(String token, String next) {
    return pages
        .post()
        .uri("/sign-in/link")
        .with(csrf())
        .param("token", token)
        .param("next", next)
        .exchange();
  }

  private Mail latest(String email) {
    return outbox.latest(100).stream()
        .map(Outbox.Written::mail)
        .filter(mail -> mail.to().equals(email))
        .findFirst()
        .orElseThrow();
  }

  private static String token(Mail mail) {
    Matcher matcher = TOKEN.matcher(mail.text());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private boolean isSignedIn(Cookie session) {
    return pages.get().uri("/sign-in").cookie(session).exchange().getResponse().getStatus() == 303;
  }

  private static Cookie session(MvcTestResult result) {
    return Objects.requireNonNull(result.getResponse().getCookie("entente"));
  }
}
