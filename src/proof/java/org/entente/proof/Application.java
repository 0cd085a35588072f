package org.entente.proof;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Entente in a process of its own, on the class path and with the options of `./entente run`.
public final class Application implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(3);

  private final Child process;
  private final int port;
  private final Path log;

  private Application(Child process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /// Starts it; [#awaitReady] waits for its first page.
  ///
  /// @param log where it writes what it says
  /// @param options of Java, besides the launcher's
  public static Application start(Database database, int port, Path log, List<String> options)
      throws IOException {
    Files.createDirectories(log.toAbsolutePath().getParent());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseSerialGC"));
    command.addAll(options);
    command.addAll(
        List.of(
            "-cp",
            classPath(),
            "-Dspring.profiles.active=run",
            "org.entente.EntenteApplication",
            "--server.address=127.0.0.1",
            "--server.port=" + port));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("ENTENTE_DB_URL", database.url());
    builder.environment().put("ENTENTE_DB_USER", database.user());
    builder.environment().put("ENTENTE_DB_PASSWORD", database.password());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return new Application(Child.start(builder), port, log);
  }

  /// This process's own, without what tests and benches add.
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(Application::isProduct)
        .collect(Collectors.joining(File.pathSeparator));
  }

  static boolean isProduct(String place) {
    String path = place.replace(File.separatorChar, '/');
    return !path.contains("bench/target/classes") && !path.contains("target/test-classes");
  }

  /// Waits until it serves pages.
  public Application awaitReady() throws IOException, InterruptedException {
    Instant limit = Instant.now().plus(START_LIMIT);
    while (!isReady()) {
      if (!process.isAlive() || Instant.now().isAfter(limit)) {
        close();
        throw new IllegalStateException("Entente did not start. See " + log);
      }
      process.hasEndedWithin(Duration.ofMillis(100));
    }
    return this;
  }

  boolean isReady() throws IOException {
    return Files.readString(log).contains("http://localhost:" + port);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /// The most memory that was resident at a time, where the operating system tells it (Linux).
  public double peakMegabytes() throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.number()), "status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
        .findFirst()
        .orElse(Double.NaN);
  }

  public int port() {
    return port;
  }

  /// Ends it as `kill -9` does.
  public void kill() {
    process.kill();
  }

  @Override
  public void close() {
    process.stop();
  }
}
