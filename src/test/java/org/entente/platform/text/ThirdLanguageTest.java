package org.entente.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.Server;
import org.entente.TestDatabase;
import org.entente.platform.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A third language needs only files: Catalan, out of the English phrases, of which some are
/// translated.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock("org.entente.application")
class ThirdLanguageTest {

  private static final Path PHRASES = Path.of("src/main/resources/messages");

  private final TestDatabase database = TestDatabase.create();
  private Server server;
  private Messages messages;

  @BeforeAll
  void catalanFiles(@TempDir Path folder) throws IOException {
    Path written = Files.createDirectories(folder.resolve("messages"));
    try (Stream<Path> files = Files.list(PHRASES)) {
      for (Path file : files.filter(one -> one.toString().endsWith("_en.properties")).toList()) {
        String name = file.getFileName().toString().replace("_en", "_ca");
        Files.writeString(written.resolve(name), translated(Files.readString(file)));
      }
    }
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader more = new URLClassLoader(urls(folder), before)) {
      Thread.currentThread().setContextClassLoader(more);
      server = Server.start(database);
      messages = server.bean(Messages.class);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  @AfterAll
  void stop() {
    server.close();
    database.close();
  }

  @Test
  void theLanguageIsOfferedUnderItsOwnName() {
    assertThat(messages.languages()).containsExactly("fr", "ca", "en");
    assertThat(server.get("/agenda", "Accept-Language", "fr").body())
        .contains("lang=\"ca\">Català</button>", "lang=\"en\">English</button>")
        .doesNotContain("lang=\"fr\">Français</button>");
  }

  @Test
  void whoseBrowserAsksForItReadsIt() {
    assertThat(server.get("/agenda", "Accept-Language", "ca,es;q=0.8").body())
        .contains("<html lang=\"ca\"", "Agenda comuna");
  }

  @Test
  void whoChoosesItKeepsIt() throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> chosen =
          http.send(
              HttpRequest.newBuilder(URI.create(server.address() + "/preferences/language"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .header("Sec-Fetch-Site", "same-origin")
                  .POST(HttpRequest.BodyPublishers.ofString("language=ca&back=%2Fagenda"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(chosen.statusCode()).isEqualTo(303);
      List<HttpCookie> cookies =
          HttpCookie.parse(chosen.headers().firstValue("Set-Cookie").orElseThrow());
      assertThat(cookies.getFirst().getValue()).startsWith("ca");
      assertThat(
              server.get("/agenda", "Cookie", "language=" + cookies.getFirst().getValue()).body())
          .contains("<html lang=\"ca\"", "Agenda comuna");
    }
  }

  @Test
  void numbersDatesAndListsFollowItsRules() {
    Translator say = messages.in(Locale.of("ca"));
    assertThat(say.date(LocalDate.of(2026, 6, 4))).isEqualTo("dijous, 4 de juny del 2026");
    assertThat(say.month(YearMonth.of(2026, 6))).isEqualTo("juny 2026");
    assertThat(say.list(List.of("Autan", "Cers", "Garrigue"))).isEqualTo("Autan, Cers i Garrigue");
    assertThat(say.price(Money.euros(1250))).isEqualTo("1.250\u00a0€");
    assertThat(say.duration(Duration.ofMinutes(135))).contains("2", "15").doesNotContain("and");
    assertThat(say.say("agenda.year.summary", 1, 2)).isEqualTo("1 esdeveniment, 2 per a vós");
  }

  private static String translated(String english) {
    return english
        .replaceFirst("(?m)^agenda\\.title=.*$", "agenda.title=Agenda comuna")
        .replaceFirst(
            "(?m)^agenda\\.year\\.summary=.*$",
            "agenda.year.summary={0, plural, one {# esdeveniment} other {# esdeveniments}}, "
                + "{1, plural, one {# per a vós} other {# per a vós}}");
  }

  private static URL[] urls(Path folder) throws MalformedURLException {
    return new URL[] {folder.toUri().toURL()};
  }
}
