package org.entente.proof;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// One PostgreSQL and the servers on it, all processes of ours, which end with this one.
public final class Machines implements AutoCloseable {

  /// They start more often than they compute.
  private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-Xmx384m");

  private final Path folder;
  private final PostgresProcess postgres;
  private final List<Integer> ports = new CopyOnWriteArrayList<>();
  private final List<Application> servers = new ArrayList<>();

  private Machines(Path folder, PostgresProcess postgres) {
    this.folder = folder;
    this.postgres = postgres;
  }

  static Machines start(Path folder) throws IOException, InterruptedException {
    return new Machines(folder, PostgresProcess.start(folder.resolve("postgresql"), freePort()));
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  Database database() {
    return postgres.database();
  }

  /// Where clients may ask, whether anybody answers there now or not.
  List<Integer> ports() {
    return ports;
  }

  /// Starts one server more.
  void addServer() throws IOException, InterruptedException {
    int port = freePort();
    servers.add(launch(servers.size(), port));
    awaitServers();
    ports.add(port);
  }

  int servers() {
    return servers.size();
  }

  void killPostgres(Duration silence) throws IOException, InterruptedException {
    postgres.kill();
    Thread.sleep(silence);
    postgres.restart();
  }

  /// Kills a server and starts it again; it serves once it has started.
  void killServer(int number, Duration silence) throws IOException, InterruptedException {
    Application server = servers.get(number);
    server.kill();
    Thread.sleep(silence);
    servers.set(number, launch(number, server.port()));
  }

  /// Waits until all serve. One that PostgreSQL's end kept from starting starts again.
  void awaitServers() throws IOException, InterruptedException {
    for (int number = 0; number < servers.size(); number++) {
      while (!servers.get(number).isReady()) {
        if (!servers.get(number).isAlive()) {
          servers.set(number, launch(number, servers.get(number).port()));
        }
        Thread.sleep(Duration.ofMillis(100));
      }
    }
  }

  private Application launch(int number, int port) throws IOException {
    Path log = folder.resolve("server-%d.log".formatted(number + 1));
    return Application.start(postgres.database(), port, log, OPTIONS);
  }

  /// Stops the servers in the ordinary way, so that what they had begun is done.
  void stopServers() {
    servers.forEach(Application::close);
  }

  @Override
  public void close() {
    servers.forEach(Application::kill);
    postgres.close();
  }
}
