package org.entente.platform.checks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether the address that mails carry leads to this very installation, and is safe on the way.
final class CheckAddress implements Check {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final String address;
  private final JdbcClient sql;

  /// @param address as the installation names it; empty if it names none
  CheckAddress(String address, JdbcClient sql) {
    this.address = address.strip().replaceAll("/+$", "");
    this.sql = sql;
  }

  @Override
  public String name() {
    return "address";
  }

  @Override
  public Finding look() throws InterruptedException {
    if (address.isEmpty()) {
      return Finding.doubtful(name(), "unnamed");
    }
    URI uri;
    try {
      uri = URI.create(address + InstallationNumber.PATH);
    } catch (IllegalArgumentException malformed) {
      return Finding.broken(name(), "malformed", address);
    }
    if (uri.getHost() == null || !Set.of("http", "https").contains(uri.getScheme())) {
      return Finding.broken(name(), "malformed", address);
    }
    Finding answer = answer(uri);
    return answer.state() == Finding.State.SOUND
            && uri.getScheme().equals("http")
            && !THIS_MACHINE.contains(uri.getHost())
        ? Finding.doubtful(name(), "plain", address)
        : answer;
  }

  private Finding answer(URI uri) throws InterruptedException {
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(uri).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofString());
      return answer.body().strip().equals(InstallationNumber.of(sql))
          ? Finding.sound(name(), address)
          : Finding.broken(name(), "elsewhere", address, answer.statusCode());
    } catch (IOException silent) {
      return Finding.broken(name(), "unreachable", address, Checks.reason(silent));
    }
  }
}
