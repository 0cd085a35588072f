package org.entente.proof;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entente.platform.postgres.LocalPostgres;

/// A fully durable PostgreSQL of our own that can be killed at any moment and started again on its
/// data.
public final class PostgresProcess implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(1);

  private final List<String> command;
  private final File log;
  private final Database database;
  private Child process;

  private PostgresProcess(List<String> command, File log, Database database) throws IOException {
    this.command = command;
    this.log = log;
    this.database = database;
    this.process = launch();
  }

  /// Makes its data as the product makes them for a real installation, and starts it on them.
  ///
  /// @param home an empty folder
  public static PostgresProcess start(Path home, int port)
      throws IOException, InterruptedException {
    String password;
    String program;
    try (LocalPostgres first = LocalPostgres.keeping(home)) {
      password = first.password();
      program = program(home.resolve("data"));
    }
    PostgresProcess postgres =
        new PostgresProcess(
            command(program, home.resolve("data"), port),
            home.resolve("postgresql.log").toFile(),
            new Database(
                "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), "postgres", password));
    postgres.awaitReady();
    return postgres;
  }

  /// The program that runs on that data now.
  private static String program(Path data) throws IOException {
    long number = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
    return ProcessHandle.of(number)
        .flatMap(process -> process.info().command())
        .orElseThrow(() -> new IllegalStateException("No process runs on " + data));
  }

  /// PostgreSQL refuses to run as root; in a name space of its own it has no rights of root.
  private static List<String> command(String program, Path data, int port) {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(List.of(program, "-D", data.toString(), "-p", String.valueOf(port)));
    for (String setting :
        List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=200",
            "fsync=on",
            "synchronous_commit=on")) {
      command.addAll(List.of("-c", setting));
    }
    return command;
  }

  private Child launch() throws IOException {
    return Child.start(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log)));
  }

  public Database database() {
    return database;
  }

  /// `kill -9`.
  public void kill() {
    process.kill();
  }

  /// Starts it again after a kill; returns when it answers.
  public void restart() throws IOException, InterruptedException {
    process = launch();
    awaitReady();
  }

  /// While processes of the killed server still end, a new one does not start: then once more.
  private void awaitReady() throws IOException, InterruptedException {
    Instant limit = Instant.now().plus(START_LIMIT);
    while (!answers()) {
      if (Instant.now().isAfter(limit)) {
        throw new IllegalStateException("PostgreSQL did not start. See " + log);
      }
      if (process.hasEndedWithin(Duration.ofMillis(50))) {
        process = launch();
      }
    }
  }

  private boolean answers() {
    try (Connection connection = database.connect()) {
      return connection.isValid(1);
    } catch (SQLException _) {
      // Not yet: what is waited for.
      return false;
    }
  }

  @Override
  public void close() {
    process.stop();
  }
}
