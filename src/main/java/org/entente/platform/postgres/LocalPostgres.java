package org.entente.platform.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server that lives and dies with this process.
///
/// Its binaries come from Maven Central and are unpacked once into a folder that all starts share.
/// A guard process (see [PostgresGuard]) stops it even when this process is killed.
public final class LocalPostgres implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LocalPostgres.class);
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final EmbeddedPostgres server;
  private final PostgresGuard guard;
  private final String password;

  private LocalPostgres(EmbeddedPostgres server, PostgresGuard guard, String password) {
    this.server = server;
    this.guard = guard;
    this.password = password;
  }

  /// Starts a server on data that is thrown away when it stops.
  public static LocalPostgres throwaway() {
    try {
      Path home = Files.createTempDirectory("entente-postgresql-");
      EmbeddedPostgres server =
          builder(home.resolve("data"))
              .setCleanDataDirectory(true)
              .setServerConfig("fsync", "off")
              .setServerConfig("synchronous_commit", "off")
              .setServerConfig("full_page_writes", "off")
              .start();
      return new LocalPostgres(server, PostgresGuard.removing(home), "");
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "PostgreSQL could not start on throwaway data. Maybe the disk is full.", failure);
    }
  }

  /// Starts a server on data that stays, fully durable, and open only to the holder of its
  /// password,
  /// which stands beside the data in a file that only its owner reads.
  ///
  /// @param home the folder that keeps the data; made when it is not there
  public static LocalPostgres keeping(Path home) {
    try {
      Files.createDirectories(home);
      Path data = home.resolve("data");
      boolean first = !Files.exists(data.resolve("PG_VERSION"));
      LocalPassword password = LocalPassword.in(home);
      EmbeddedPostgres.Builder builder =
          builder(data)
              .setCleanDataDirectory(false)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on");
      if (!first) {
        builder.setConnectConfig("password", password.value());
      }
      EmbeddedPostgres server = builder.start();
      if (first) {
        password.require(server.getPostgresDatabase(), data);
      }
      return new LocalPostgres(server, PostgresGuard.keeping(data), password.value());
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "PostgreSQL could not start on %s. Maybe another Entente runs there, or the disk is full."
              .formatted(home),
          failure);
    }
  }

  private static EmbeddedPostgres.Builder builder(Path data) throws IOException {
    Path binaries = binaries();
    if (!Files.exists(binaries)) {
      log.info(
          "Unpacking PostgreSQL into {}: this happens once and takes some ten seconds", binaries);
    }
    Files.createDirectories(binaries);
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(binaries.toFile())
        .setDataDirectory(data)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(START_LIMIT)
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setLocaleConfig("encoding", "UTF8")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("timezone", "UTC");
  }

  /// Where the unpacked binaries live: the user's cache folder (XDG Base Directory Specification).
  private static Path binaries() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path root =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return root.resolve("entente").resolve("postgresql");
  }

  /// The address of one of its databases, for the user `postgres`.
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), database);
  }

  /// The password of the user `postgres`; empty on throwaway data.
  public String password() {
    return password;
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failure) {
      log.warn("PostgreSQL did not stop by itself, its guard will stop it", failure);
    } finally {
      guard.release();
    }
  }
}
