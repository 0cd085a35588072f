package org.entente.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Entente in a process of its own, in the demo's profile, with a crowd of events and conventions
/// added.
public final class CrowdedEntente implements AutoCloseable {

  /// An event of the demo's story that everybody may see.
  public static final String EVENT = "/events/innovation-it-day";

  /// The convention of the demo's story.
  public static final String CONVENTION = "/conventions/digital-place-french-south-digital";

  /// As the launcher starts the demo.
  private static final List<String> AS_THE_DEMO =
      List.of("-Xms48m", "-Xmx512m", "-XX:TieredStopAtLevel=1");

  private static final Duration START_LIMIT = Duration.ofMinutes(15);

  private final Process process;
  private final int port;

  private CrowdedEntente(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  public static CrowdedEntente start(CrowdSize size) throws IOException, InterruptedException {
    int port = StaticServer.freePort();
    Path log = Path.of("target", "bench", "entente-%s.log".formatted(size.name().toLowerCase(Locale.ROOT)));
    Files.createDirectories(log.getParent());
    System.out.printf("Starting Entente with its crowd (%s); it writes to %s%n", size, log);
    List<String> command =
        new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(size == CrowdSize.DEMO ? AS_THE_DEMO : List.of("-Xmx512m"));
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-D%s=%s".formatted(CrowdSize.PROPERTY, size),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "-Dspring.profiles.active=demo",
            Crowd.class.getName(),
            "--server.port=" + port));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    CrowdedEntente entente = new CrowdedEntente(process, port);
    entente.awaitReady(log);
    return entente;
  }

  private void awaitReady(Path log) throws IOException, InterruptedException {
    Instant limit = Instant.now().plus(START_LIMIT);
    while (!Files.readString(log).contains(Crowd.READY)) {
      if (!process.isAlive() || Instant.now().isAfter(limit)) {
        close();
        throw new IllegalStateException("Entente did not start. See " + log);
      }
      process.waitFor(Duration.ofMillis(200));
    }
  }

  public String address(String path) {
    return "http://127.0.0.1:%d%s".formatted(port, path);
  }

  byte[] get(String path, @Nullable String cookie) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address(path))).header("Accept-Language", "fr");
    if (cookie != null) {
      request.header("Cookie", cookie);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(
            "%s answered %d instead of 200.".formatted(path, answer.statusCode()));
      }
      return answer.body();
    }
  }

  /// Loads a page and waits for what came of it.
  Wrk.Load load(String path, @Nullable String cookie) throws IOException, InterruptedException {
    return Wrk.load(address(path), cookie);
  }

  /// The cookies of somebody who signed in as the demo's company head in Montpellier.
  String cookieOfMember() throws IOException, InterruptedException {
    return cookieOf("montpellier-head");
  }

  /// The cookies of somebody who signed in as one of the demo's personas.
  public String cookieOf(String persona) throws IOException, InterruptedException {
    HttpRequest become =
        HttpRequest.newBuilder(URI.create(address("/demo/become")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString("persona=" + persona))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<Void> answer = client.send(become, HttpResponse.BodyHandlers.discarding());
      return answer.headers().allValues("Set-Cookie").stream()
          .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
          .filter(cookie -> !cookie.endsWith("="))
          .collect(Collectors.joining("; "));
    }
  }

  /// Resident memory of the process, where the operating system tells it (Linux).
  double residentMegabytes() throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
        .findFirst()
        .orElse(Double.NaN);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
