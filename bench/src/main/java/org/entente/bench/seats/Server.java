package org.entente.bench.seats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.platform.postgres.LocalPostgres;
import org.entente.proof.Database;
import org.springframework.util.FileSystemUtils;

/// PostgreSQL as the product starts it for a real installation: `fsync` and `synchronous_commit`
/// on, everything
/// else as it comes. Its data stand in `target/bench` and go away with it.
final class Server implements AutoCloseable {

  private final Path home;
  private final LocalPostgres postgres;

  private Server(Path home, LocalPostgres postgres) {
    this.home = home;
    this.postgres = postgres;
  }

  static Server start() throws IOException {
    Path folder = Path.of("target", "bench").toAbsolutePath();
    Files.createDirectories(folder);
    Path home = Files.createTempDirectory(folder, "postgresql-");
    System.out.println("Starting PostgreSQL with fsync and synchronous_commit on");
    return new Server(home, LocalPostgres.keeping(home));
  }

  /// One of its databases.
  Database database(String name) {
    return new Database(postgres.url(name), "postgres", postgres.password());
  }

  /// The one of the application.
  Database database() {
    return database("postgres");
  }

  @Override
  public void close() throws IOException {
    postgres.close();
    FileSystemUtils.deleteRecursively(home);
  }
}
