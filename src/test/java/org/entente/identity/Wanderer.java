package org.entente.identity;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.Server;

/// A browser without pictures, that goes from site to site and keeps each one's cookies.
final class Wanderer implements AutoCloseable {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final int FAR = 10;

  private final String home;
  private final String language;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /// @param home the address of the site from which it sets out
  Wanderer(String home, String language) {
    this.home = home;
    this.language = language;
  }

  /// One step.
  HttpResponse<String> step(String address) {
    return send(HttpRequest.newBuilder(at(address)).GET());
  }

  /// As far as it is sent on.
  HttpResponse<String> go(String address) {
    return onward(step(address));
  }

  /// As far as an answer sends it on.
  HttpResponse<String> onward(HttpResponse<String> answer) {
    HttpResponse<String> last = answer;
    for (int steps = 0; last.statusCode() / 100 == 3; steps++) {
      if (steps == FAR) {
        throw new IllegalStateException("Sent in circles, to " + last.uri());
      }
      last = step(last.uri().resolve(location(last)).toString());
    }
    return last;
  }

  /// Sends a form of that page, with its token.
  HttpResponse<String> send(HttpResponse<String> page, String action, String form) {
    Matcher token = TOKEN.matcher(page.body());
    if (!token.find()) {
      throw new IllegalStateException("No form on " + page.uri());
    }
    String body = form + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    return send(
        HttpRequest.newBuilder(at(action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private URI at(String address) {
    return URI.create(address.startsWith("/") ? home + address : address);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return Server.send(
        http, request.header("Accept-Language", language).header("Accept", "text/html").build());
  }

  @Override
  public void close() {
    http.close();
  }
}
