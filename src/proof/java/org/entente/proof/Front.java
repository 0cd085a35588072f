package org.entente.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.proof.Press.Ask;
import org.entente.proof.Press.Told;

/// The pages on which people book, take what is offered, pass on and give back, as somebody sees
/// them
/// who may get no answer.
final class Front {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Pattern SEAT = Pattern.compile("name=\"seat\" value=\"([0-9a-f-]{36})\"");
  private static final Pattern WORD = Pattern.compile("role=\"alert\"><strong>([^<]*)</strong>");

  private final HttpClient http;
  private final String full;
  private final String already;
  private final String there;

  Front(HttpClient http) throws IOException {
    this.http = http;
    Properties words = new Properties();
    try (InputStream file =
        Front.class.getResourceAsStream("/messages/registration_fr.properties")) {
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    this.full = words.getProperty("registration.refused.full");
    this.already = words.getProperty("registration.refused.already");
    this.there = words.getProperty("registration.pass.already").replace("{0}", "").strip();
  }

  /// Asks for seats once.
  ///
  /// @param people the numbers of those who are named; the first of them asks
  /// @return empty when no answer came, or one that says nothing about the wish
  Optional<Told> ask(int port, String event, Ask.Seats wish, List<Integer> people)
      throws InterruptedException {
    StringBuilder fields = new StringBuilder();
    fields.append("price=%d&request=%s".formatted(Stage.PRICE.cents(), wish.key()));
    fields.append("&lines=").append(people.size());
    fields.append("&unnamed=").append(wish.people().size() - people.size());
    for (int line = 0; line < people.size(); line++) {
      int person = people.get(line);
      fields.append(
          "&name-%1$d=%2$s&email-%1$d=%3$s".formatted(line, name(person), address(person)));
    }
    String path = "/events/%s/%s".formatted(event, wish.waiting() ? "wait" : "book");
    return send(port, path, people.getFirst(), fields.toString()).flatMap(this::answer);
  }

  private Optional<Told> answer(HttpResponse<String> answer) {
    if (answer.statusCode() >= 500) {
      return Optional.empty();
    }
    String location = answer.headers().firstValue("location").orElse("");
    int at = location.indexOf("/bookings/");
    if (answer.statusCode() == 303 && at >= 0) {
      return Optional.of(new Told.Yes(UUID.fromString(location.substring(at + 10, at + 46))));
    }
    Matcher word = WORD.matcher(answer.body());
    String said = word.find() ? word.group(1) : "";
    if (said.equals(full)) {
      return Optional.of(new Told.Full());
    }
    return Optional.of(
        said.equals(already)
            ? new Told.Already()
            : new Told.Otherwise("HTTP %d %s %s".formatted(answer.statusCode(), location, said)));
  }

  /// The seats of a booking that can be given back.
  Optional<List<UUID>> seats(int port, UUID booking, int person) throws InterruptedException {
    return get(port, "/bookings/%s/cancel".formatted(booking), person)
        .filter(answer -> answer.statusCode() == 200)
        .map(
            answer -> {
              List<UUID> seats = new ArrayList<>();
              Matcher matcher = SEAT.matcher(answer.body());
              while (matcher.find()) {
                seats.add(UUID.fromString(matcher.group(1)));
              }
              return seats;
            });
  }

  /// Gives seats back once. That there is nothing to give back says the same as that it is done:
  /// an answer before may have been lost.
  Optional<Told> giveBack(int port, Ask.GiveBack wish, int person) throws InterruptedException {
    String fields = String.join("&", wish.seats().stream().map(seat -> "seat=" + seat).toList());
    String path = "/bookings/%s/cancel".formatted(wish.booking());
    Optional<HttpResponse<String>> answer = send(port, path, person, fields);
    if (answer.isEmpty() || answer.get().statusCode() >= 500) {
      return Optional.empty();
    }
    if (answer.get().statusCode() == 303) {
      return Optional.of(new Told.GivenBack());
    }
    return seats(port, wish.booking(), person)
        .map(
            left ->
                left.stream().noneMatch(wish.seats()::contains)
                    ? new Told.GivenBack()
                    : new Told.Otherwise("HTTP " + answer.get().statusCode()));
  }

  /// A booking's page.
  Optional<BookingPage> booking(int port, UUID booking, int person) throws InterruptedException {
    return get(port, "/bookings/" + booking, person)
        .filter(answer -> answer.statusCode() == 200)
        .map(answer -> BookingPage.read(answer.body()));
  }

  /// Takes offered seats once. An offer stands for longer than anybody plays, so that every answer
  /// is
  /// a yes; whether it is kept is the checker's to say.
  Optional<Told> accept(int port, Ask.Accept wish, int person) throws InterruptedException {
    String fields = String.join("&", wish.seats().stream().map(seat -> "seat=" + seat).toList());
    return send(port, "/bookings/%s/accept".formatted(wish.booking()), person, fields)
        .flatMap(answer -> answer(answer, new Told.Accepted()));
  }

  /// Says once who comes on a seat.
  ///
  /// @param to the number of who comes
  Optional<Told> pass(int port, Ask.Pass wish, int person, int to) throws InterruptedException {
    String fields = "name=%s&email=%s".formatted(name(to), address(to));
    return send(
            port, "/bookings/%s/seats/%s".formatted(wish.booking(), wish.seat()), person, fields)
        .flatMap(answer -> answer(answer, new Told.Passed()));
  }

  private Optional<Told> answer(HttpResponse<String> answer, Told yes) {
    if (answer.statusCode() >= 500) {
      return Optional.empty();
    }
    if (answer.statusCode() == 303) {
      return Optional.of(yes);
    }
    return Optional.of(
        answer.body().contains(there)
            ? new Told.Already()
            : new Told.Otherwise("HTTP " + answer.statusCode()));
  }

  private Optional<HttpResponse<String>> get(int port, String path, int person)
      throws InterruptedException {
    return send(request(port, path, person).GET().build());
  }

  private Optional<HttpResponse<String>> send(int port, String path, int person, String fields)
      throws InterruptedException {
    String form = "_csrf=" + encoded(Sessions.formToken(person)) + "&" + fields;
    return send(
        request(port, path, person)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private static HttpRequest.Builder request(int port, String path, int person) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
        .timeout(PATIENCE)
        .header("Accept-Language", "fr")
        .header("Cookie", Sessions.cookies(person));
  }

  private Optional<HttpResponse<String>> send(HttpRequest request) throws InterruptedException {
    try {
      return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException _) {
      // Nobody there, or killed in the middle: no answer.
      return Optional.empty();
    }
  }

  private static String name(int person) {
    return encoded(People.attendee(person).name());
  }

  private static String address(int person) {
    return encoded(People.account(person).email().value());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
