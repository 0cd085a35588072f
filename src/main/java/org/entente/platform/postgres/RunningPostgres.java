package org.entente.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A server of our own that another process keeps running, as `./entente run` does.
///
/// @param url of its database, for the user `postgres`
public record RunningPostgres(String url, String password) {

  /// In a postmaster's file, the port is its fourth line (PostgreSQL 18, `miscadmin.h`).
  private static final int PORT_LINE = 3;

  /// The server on these data, or empty while nobody holds them.
  ///
  /// @param home the folder that keeps the data
  public static Optional<RunningPostgres> on(Path home) throws IOException {
    DataFolder folder = DataFolder.take(home);
    if (folder != null) {
      folder.close();
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(home.resolve("data").resolve("postmaster.pid"));
    int port = Integer.parseInt(lines.get(PORT_LINE).strip());
    return Optional.of(
        new RunningPostgres(
            "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port),
            LocalPassword.read(home).value()));
  }

  @Override
  public String toString() {
    return "RunningPostgres[" + url + "]";
  }
}
