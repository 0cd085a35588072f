package org.entente.bench.seats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.entente.platform.postgres.LocalPostgres;
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

  String url() {
    return postgres.url("postgres");
  }

  String user() {
    return "postgres";
  }

  String password() {
    return postgres.password();
  }

  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(postgres.url(database), user(), password());
  }

  @Override
  public void close() throws IOException {
    postgres.close();
    FileSystemUtils.deleteRecursively(home);
  }
}
