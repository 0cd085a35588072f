package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.entente.EntenteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What somebody meets who is turned away, on the running server.
@EntenteTest
class RefusalsTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  RefusalsTest(@LocalServerPort int port) {
    this.port = port;
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Cette demande n’est pas recevable, rechargez-la",
    "en, This request cannot be accepted, reload it"
  })
  void aForgedFormIsRefusedWithWhatToDo(String language, String title, String advice)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        send(
            request("/sign-in", language)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("email=a@b.example&_csrf=forged")));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains(title, advice);
  }

  @ParameterizedTest
  @CsvSource({"fr, Cette page n’existe pas", "en, This page does not exist"})
  void anUnknownAddressGetsAPageThatSaysSo(String language, String title)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = send(request("/no-such-page", language).GET());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains(title).contains("name=\"back\" value=\"/no-such-page\"");
  }

  @Test
  void everyAnswerForbidsWhatWeNeverDo() throws IOException, InterruptedException {
    for (String path : new String[] {"/sign-in", "/no-such-page", "/accents.css"}) {
      HttpResponse<String> answer = send(request(path, "fr").GET());
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .as(path)
          .get()
          .asString()
          .contains(
              "default-src 'self'",
              "script-src 'self'",
              "style-src 'self'",
              "form-action 'self'",
              "frame-ancestors 'none'",
              "base-uri 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
      assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
    }
  }

  @Test
  void pagesRunNothingInline() throws IOException, InterruptedException {
    String page = send(request("/sign-in", "fr").GET()).body();
    assertThat(page).doesNotContain(" style=", "<style", "onclick=").doesNotContain("<script>");
    assertThat(send(request("/webjars/htmx.org/2.0.10/dist/htmx.min.js", "fr").GET()).statusCode())
        .isEqualTo(200);
    assertThat(send(request("/assets/entente.css", "fr").GET()).statusCode()).isEqualTo(200);
  }

  private HttpRequest.Builder request(String path, String language) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Accept-Language", language);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
