package org.entente.proof;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Requests as a browser sends them, without what browsers add for nothing.
///
/// @param port where the application listens
public record Requests(int port) {

  public byte[] get(String path, int person) {
    return (head("GET", path, person) + "\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  /// The one button on an event's page.
  ///
  /// @param action `book` or `wait`
  public byte[] press(String event, String action, int person, UUID key) {
    return post(
        "/events/%s/%s".formatted(event, action),
        person,
        "price=%d&request=%s".formatted(Stage.PRICE.cents(), key));
  }

  public byte[] post(String path, int person, String fields) {
    String token = URLEncoder.encode(Sessions.formToken(person), StandardCharsets.US_ASCII);
    String form = "_csrf=" + token + "&" + fields;
    String request =
        head("POST", path, person)
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + form.length()
            + "\r\n\r\n"
            + form;
    return request.getBytes(StandardCharsets.US_ASCII);
  }

  private String head(String method, String path, int person) {
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: 127.0.0.1:"
        + port
        + "\r\nAccept-Language: fr\r\nCookie: "
        + Sessions.cookies(person)
        + "\r\n";
  }
}
