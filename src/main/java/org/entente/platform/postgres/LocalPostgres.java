package org.entente.platform.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server that lives and dies with this process.
///
/// Its binaries come from Maven Central and are unpacked once into a folder that all starts share.
/// A guard process (see [PostgresGuard]) stops it even when this process is killed; should the
/// guard
/// be killed too, the next start on the same data stops it.
public final class LocalPostgres implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LocalPostgres.class);
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final DataFolder folder;
  private final PostgresGuard guard;
  private final EmbeddedPostgres server;
  private final String password;

  private LocalPostgres(
      DataFolder folder, PostgresGuard guard, EmbeddedPostgres server, String password) {
    this.folder = folder;
    this.guard = guard;
    this.server = server;
    this.password = password;
  }

  /// Starts a server on data that is thrown away when it stops.
  public static LocalPostgres throwaway() {
    return throwaway(null);
  }

  /// Starts a server on data that is thrown away when it stops.
  ///
  /// @param template what its data are copied from, or null to begin with nothing
  static LocalPostgres throwaway(@Nullable DataTemplate template) {
    try {
      DataFolder folder = taken(Files.createTempDirectory("entente-postgresql-"));
      PostgresGuard guard = PostgresGuard.removing(folder.home());
      if (template != null) {
        template.copyTo(folder.data());
      }
      EmbeddedPostgres.Builder builder =
          builder(folder.data())
              // The guard removes them; a stopped server's data may still be copied.
              .setCleanDataDirectory(false)
              .setServerConfig("fsync", "off")
              .setServerConfig("synchronous_commit", "off")
              .setServerConfig("full_page_writes", "off");
      return new LocalPostgres(folder, guard, start(builder, folder, guard), "");
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "PostgreSQL could not start on throwaway data. Maybe the disk is full.", failure);
    }
  }

  /// Starts a server on data that stays, fully durable, and open only to the holder of its
  /// password, which stands beside the data in a file that only its owner reads.
  ///
  /// @param home the folder that keeps the data; made when it is not there
  /// @throws IllegalStateException while another Entente runs there
  public static LocalPostgres keeping(Path home) {
    try {
      DataFolder folder = taken(home);
      folder.stopLeftover();
      boolean first = !Files.exists(LocalPassword.file(home));
      if (first) {
        setAside(folder.data());
      }
      LocalPassword password = first ? LocalPassword.random() : LocalPassword.read(home);
      PostgresGuard guard = PostgresGuard.keeping(folder.data());
      EmbeddedPostgres.Builder builder =
          builder(folder.data())
              .setCleanDataDirectory(false)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setConnectConfig("password", password.value());
      EmbeddedPostgres server = start(builder, folder, guard);
      if (first) {
        password.require(server.getPostgresDatabase(), home, folder.data());
      }
      return new LocalPostgres(folder, guard, server, password.value());
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "PostgreSQL could not start on %s. Maybe the disk is full, or its owner is another user."
              .formatted(home),
          failure);
    }
  }

  private static DataFolder taken(Path home) throws IOException {
    DataFolder folder = DataFolder.take(home);
    if (folder == null) {
      throw new IllegalStateException(
          "Another Entente runs on %s. Maybe stop it, or give this one a folder of its own."
              .formatted(home));
    }
    return folder;
  }

  /// The guard watches from before the start on, so that no moment is without one.
  private static EmbeddedPostgres start(
      EmbeddedPostgres.Builder builder, DataFolder folder, PostgresGuard guard) throws IOException {
    boolean started = false;
    try {
      EmbeddedPostgres server = builder.start();
      started = true;
      return server;
    } finally {
      if (!started) {
        guard.release();
        folder.close();
      }
    }
  }

  /// A first start that was interrupted leaves data that was never used, and that PostgreSQL would
  /// not start on. It is moved away, not deleted: somebody may have lost the password's file.
  private static void setAside(Path data) throws IOException {
    if (Files.exists(data)) {
      Path aside = Files.createTempDirectory(data.getParent(), "data-without-password-");
      Files.move(data, aside.resolve("data"));
      log.warn(
          "Data without a password, as an interrupted first start leaves it: now in {}", aside);
    }
  }

  private static EmbeddedPostgres.Builder builder(Path data) throws IOException {
    Binaries binaries = Binaries.inCache();
    binaries.prepare();
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(binaries.folder().toFile())
        .setDataDirectory(data)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(START_LIMIT)
        // Not the terminal's locale, which this machine may not even have.
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setLocaleConfig("encoding", "UTF8")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("timezone", "UTC");
  }

  /// The address of one of its databases, for the user `postgres`.
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), database);
  }

  /// The password of the user `postgres`; empty on throwaway data.
  public String password() {
    return password;
  }

  DataFolder folder() {
    return folder;
  }

  /// Stops the server; its data stay until it is closed.
  void stop() throws IOException {
    server.close();
  }

  @Override
  public void close() {
    try {
      stop();
    } catch (IOException failure) {
      log.warn("PostgreSQL did not stop by itself, its guard will stop it", failure);
    }
    guard.release();
    try {
      folder.close();
    } catch (IOException failure) {
      log.warn("The lock on {} stays until this process ends", folder.home(), failure);
    }
  }
}
