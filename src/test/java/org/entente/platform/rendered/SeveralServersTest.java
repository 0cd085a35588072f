package org.entente.platform.rendered;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.entente.Server;
import org.entente.TestDatabase;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.identity.Account;
import org.entente.identity.Accounts;
import org.entente.identity.EmailAddress;
import org.entente.identity.IdentityFixture;
import org.entente.registration.RegistrationFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Two servers on one database: what each keeps in memory, and how it learns that it is out of
/// date.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock("org.entente.application")
class SeveralServersTest {

  /// What is promised for seats; the machine's own delays come on top of it.
  private static final Duration PROMISED = Duration.ofSeconds(1);

  private static final String LISTENERS =
      "select pg_terminate_backend(pid) from pg_stat_activity"
          + " where datname = current_database() and query like '%change_note%'"
          + " and pid <> pg_backend_pid()";

  private final TestDatabase database = TestDatabase.create();
  private final Server one = Server.start(database);
  private final Server other = Server.start(database);
  private Cluster host;
  private int people;

  @BeforeAll
  void somebodyToAttend() {
    host = one.registration().clusters().digitalPlace();
  }

  @AfterAll
  void stop() {
    one.close();
    other.close();
    database.close();
  }

  @Test
  void aPageIsMadeOnceAndSaysHowItMayBeKept() {
    Event event = event(10);
    HttpResponse<String> first = other.get(page(event), "Accept-Language", "fr");
    HttpResponse<String> second = other.get(page(event), "Accept-Language", "fr");
    assertThat(second.body()).isEqualTo(first.body()).contains("10");
    assertThat(header(second, "Cache-Control")).isEqualTo("public, no-cache");
    assertThat(header(second, "Vary")).isEqualTo("Cookie, Accept-Language, Accept-Encoding");
    assertThat(header(second, "Content-Security-Policy")).contains("default-src 'self'");
    assertThat(header(second, "ETag")).isEqualTo(header(first, "ETag")).startsWith("\"");
    assertThat(second.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(second.body()).doesNotContain("_csrf");

    HttpResponse<String> known =
        other.get(page(event), "Accept-Language", "fr", "If-None-Match", header(first, "ETag"));
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
    assertThat(other.get(page(event), "Accept-Language", "en").body())
        .contains("lang=\"en\"")
        .isNotEqualTo(first.body());
    assertThat(other.get(page(event), "Cookie", "theme=dark").body())
        .contains("data-theme=\"dark\"");
  }

  @Test
  void whoOnlyReadsAFormGetsItsTokenAndNoSession() {
    HttpResponse<String> answer = one.get("/sign-in", "Accept-Language", "fr");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("form="))
        .noneMatch(cookie -> cookie.startsWith("entente="));
  }

  @Test
  void compressedItIsTheSame() throws Exception {
    Event event = event(10);
    String plain = other.get(page(event), "Accept-Language", "fr").body();
    HttpResponse<InputStream> packed =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(other.address() + page(event)))
                    .header("Accept-Language", "fr")
                    .header("Accept-Encoding", "gzip")
                    .build(),
                HttpResponse.BodyHandlers.ofInputStream());
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    try (InputStream text = new GZIPInputStream(packed.body())) {
      assertThat(new String(text.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
    }
  }

  @Test
  void aBookingOnOneServerIsSeenOnTheOtherWithinASecond() {
    Event event = event(10);
    assertThat(seatsLeft(other, event)).isEqualTo(10);
    for (int taken = 1; taken <= 3; taken++) {
      book(event);
      int left = 10 - taken;
      assertThat(within(PROMISED, () -> seatsLeft(other, event) == left)).isTrue();
      assertThat(within(PROMISED, () -> seatsLeft(one, event) == left)).isTrue();
    }
  }

  @Test
  void nothingIsStaleWhenAListenerIsCutOff() {
    Event event = event(10);
    for (int taken = 1; taken <= 3; taken++) {
      seatsLeft(other, event);
      database.sql().sql(LISTENERS).query((row, _) -> row.getBoolean(1)).list();
      book(event);
      int left = 10 - taken;
      assertThat(within(PROMISED, () -> seatsLeft(other, event) == left)).isTrue();
    }
    other.await(true);
    one.await(true);
    book(event);
    assertThat(within(PROMISED, () -> seatsLeft(other, event) == 6)).isTrue();
  }

  @Test
  void whoHasSignedInGetsAPageOfTheirOwnUntilTheySignOutElsewhere() {
    Account account = one.bean(Accounts.class).open(new EmailAddress("lea@entreprise.example"));
    Event event = event(10);
    seatsLeft(other, event);
    String cookie = IdentityFixture.cookie(sessions(one), account.id());
    HttpResponse<String> own = other.get(page(event), "Cookie", cookie);
    assertThat(own.body()).contains("lea@entreprise.example", "_csrf");
    assertThat(header(own, "Cache-Control")).isEqualTo("private, no-store");

    one.bean(Accounts.class).rename(account.id(), "Léa Garrigue");
    assertThat(within(PROMISED, () -> names(other, cookie, "Léa Garrigue"))).isTrue();

    assertThat(one.post("/sign-out", "_csrf=" + token(own), "Cookie", cookie + form(own)))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(303);
    assertThat(names(one, cookie, "Léa Garrigue")).as("here at once").isFalse();
    assertThat(within(PROMISED, () -> !names(other, cookie, "Léa Garrigue"))).isTrue();
    assertThat(other.get(page(event)).body()).doesNotContain("Léa Garrigue");
  }

  @Test
  void visitorsChooseTheirLanguageWithoutATokenButOnlyFromOurOwnPages() {
    String form = "language=en&back=/agenda";
    assertThat(one.post("/preferences/language", form, "Sec-Fetch-Site", "same-origin"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(303);
    assertThat(one.post("/preferences/language", form, "Origin", one.address()))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(303);
    assertThat(one.post("/preferences/language", form, "Sec-Fetch-Site", "cross-site"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(403);
    assertThat(one.post("/preferences/language", form, "Origin", "https://evil.example"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(403);
    assertThat(one.post("/preferences/language", form))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(403);
  }

  @Test
  void aSessionIsWrittenAtMostOnceAMinute() {
    Account account = one.bean(Accounts.class).open(new EmailAddress("marc@entreprise.example"));
    String cookie = IdentityFixture.cookie(sessions(one), account.id());
    for (int time = 0; time < 5; time++) {
      one.get("/bookings", "Cookie", cookie);
    }
    assertThat(
            database
                .sql()
                .sql("select count(distinct xmin::text) from spring_session where session_id = ?")
                .param(id(cookie))
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(sessions(other).findById(id(cookie))).isNotNull();
    sessions(one).deleteById(id(cookie));
    assertThat(within(PROMISED, () -> sessions(other).findById(id(cookie)) == null)).isTrue();
  }

  @Test
  void whileTheDatabaseIsAwayPeopleAreAskedToComeBack() throws Exception {
    Account account = one.bean(Accounts.class).open(new EmailAddress("jeanne@entreprise.example"));
    String cookie = IdentityFixture.cookie(sessions(one), account.id());
    assertThat(one.get("/bookings", "Cookie", cookie).statusCode()).isEqualTo(200);
    try (AutoCloseable _ = database.away()) {
      one.await(false);
      for (String path : List.of("/bookings", "/agenda")) {
        HttpResponse<String> answer =
            one.get(
                path, "Cookie", cookie, "Accept-Language", path.equals("/agenda") ? "en" : "fr");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(header(answer, "Retry-After")).isEqualTo("5");
        assertThat(answer.body()).containsAnyOf("Rien n’a été perdu", "Nothing was lost");
        assertThat(answer.body()).doesNotContain("Exception");
      }
    }
    one.await(true);
    other.await(true);
    assertThat(one.get("/bookings", "Cookie", cookie).statusCode()).isEqualTo(200);
  }

  private Event event(int capacity) {
    return one.registration().event(host, capacity);
  }

  private void book(Event event) {
    RegistrationFixture registration = one.registration();
    registration.book(
        event,
        registration.clusters().memberAccount(host, "person" + people++ + "@entreprise.example"));
  }

  private static String page(Event event) {
    return "/events/" + event.slug();
  }

  private static boolean names(Server server, String cookie, String name) {
    return server.get("/clusters", "Cookie", cookie).body().contains(name);
  }

  private static int seatsLeft(Server server, Event event) {
    Matcher matcher =
        Pattern.compile("(\\d+) places? sur")
            .matcher(server.get(page(event), "Accept-Language", "fr").body());
    assertThat(matcher.find()).isTrue();
    return Integer.parseInt(matcher.group(1));
  }

  private static boolean within(Duration limit, BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < end) {
      if (condition.getAsBoolean()) {
        return true;
      }
    }
    return condition.getAsBoolean();
  }

  @SuppressWarnings("unchecked")
  private static SessionRepository<? extends Session> sessions(Server server) {
    return server.bean(SessionRepository.class);
  }

  private static String id(String cookie) {
    String value = cookie.substring(cookie.indexOf('=') + 1);
    return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
  }

  private static String token(HttpResponse<String> page) {
    Matcher matcher = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
    assertThat(matcher.find()).isTrue();
    return URLEncoder.encode(matcher.group(1), StandardCharsets.UTF_8);
  }

  /// The cookie that goes with a form's token.
  private static String form(HttpResponse<String> page) {
    return page.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("form="))
        .map(cookie -> "; " + cookie.substring(0, cookie.indexOf(';')))
        .findFirst()
        .orElseThrow();
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
