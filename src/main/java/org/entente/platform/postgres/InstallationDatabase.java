package org.entente.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The database of an installation as a command reaches it: the one that `ENTENTE_DB_URL` names, or
/// our own, which may be at work or has to be started for the while.
public final class InstallationDatabase {

  private final Map<String, String> environment;

  /// @param environment the settings, as the process has them
  public InstallationDatabase(Map<String, String> environment) {
    this.environment = environment;
  }

  /// Something done with the database.
  @FunctionalInterface
  public interface Work {
    void on(DataSource database) throws IOException, SQLException;
  }

  /// Does it, and leaves our own server as it was, at work or not.
  public void with(Work work) throws IOException, SQLException {
    String url = external();
    if (url != null) {
      work.on(
          source(
              url,
              environment.getOrDefault("ENTENTE_DB_USER", "entente"),
              environment.getOrDefault("ENTENTE_DB_PASSWORD", "")));
      return;
    }
    Optional<RunningPostgres> running = running();
    if (running.isPresent()) {
      work.on(source(running.get().url(), "postgres", running.get().password()));
      return;
    }
    try (LocalPostgres server = LocalPostgres.keeping(home())) {
      work.on(source(server.url("postgres"), "postgres", server.password()));
    }
  }

  /// Whether there is one: an external one is supposed to be.
  public boolean exists() {
    return external() != null || Files.exists(home());
  }

  /// Whether our own is at work, as it is while Entente runs.
  public boolean isAtWork() throws IOException {
    return running().isPresent();
  }

  /// Whether it is somebody else's server.
  public boolean isExternal() {
    return external() != null;
  }

  /// The folder of our own.
  public Path home() {
    return Path.of(environment.getOrDefault("ENTENTE_VAR", "var"), "postgresql").toAbsolutePath();
  }

  private Optional<RunningPostgres> running() throws IOException {
    return external() == null && Files.exists(home())
        ? RunningPostgres.on(home())
        : Optional.empty();
  }

  private @Nullable String external() {
    return environment.get("ENTENTE_DB_URL");
  }

  private static DataSource source(String url, String user, String password) {
    return new DriverManagerDataSource(url, user, password);
  }
}
