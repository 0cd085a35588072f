package org.entente.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// The reference for pages: nginx serving the same bytes as a file, on two workers like the
/// machine's cores.
public final class StaticServer implements AutoCloseable {

  private static final String CONFIGURATION =
      """
      daemon off;
      worker_processes 2;
      pid %1$s/nginx.pid;
      error_log %1$s/error.log;
      events { worker_connections 256; }
      http {
        access_log off;
        types { text/html html; }
        default_type text/html;
        client_body_temp_path %1$s/body;
        proxy_temp_path %1$s/proxy;
        fastcgi_temp_path %1$s/fastcgi;
        uwsgi_temp_path %1$s/uwsgi;
        scgi_temp_path %1$s/scgi;
        server { listen 127.0.0.1:%2$d; root %1$s/files; }
      }
      """;

  private final Process process;
  private final Path files;
  private final int port;

  private StaticServer(Process process, Path files, int port) {
    this.process = process;
    this.files = files;
    this.port = port;
  }

  /// Starts it where nginx is installed; empty where it is not.
  public static Optional<StaticServer> start() throws IOException, InterruptedException {
    Optional<String> program =
        Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/opt/homebrew/bin/nginx")
            .filter(path -> Files.isExecutable(Path.of(path)))
            .findFirst();
    if (program.isEmpty()) {
      return Optional.empty();
    }
    Path home = Files.createTempDirectory("entente-nginx-");
    Path files = Files.createDirectory(home.resolve("files"));
    // The workers of a server that root starts have another user, who must reach the files.
    home.toFile().setExecutable(true, false);
    home.toFile().setReadable(true, false);
    int port = freePort();
    Path configuration = home.resolve("nginx.conf");
    Files.writeString(configuration, CONFIGURATION.formatted(home, port));
    Process process =
        new ProcessBuilder(program.get(), "-p", home.toString(), "-c", configuration.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    awaitConnections(port);
    return Optional.of(new StaticServer(process, files, port));
  }

  /// Tries until it listens, for ten seconds at most.
  private static void awaitConnections(int port) throws IOException, InterruptedException {
    Instant limit = Instant.now().plusSeconds(10);
    while (true) {
      try (Socket socket = new Socket("127.0.0.1", port)) {
        return;
      } catch (ConnectException refused) {
        if (Instant.now().isAfter(limit)) {
          throw refused;
        }
        Thread.sleep(Duration.ofMillis(50));
      }
    }
  }

  /// The address of a file with these bytes.
  public String serve(String name, byte[] bytes) throws IOException {
    Files.write(files.resolve(name + ".html"), bytes);
    return "http://127.0.0.1:%d/%s.html".formatted(port, name);
  }

  public int port() {
    return port;
  }

  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
