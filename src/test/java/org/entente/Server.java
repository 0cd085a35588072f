package org.entente;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.entente.platform.changes.Changes;
import org.entente.registration.RegistrationFixture;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// An application of its own on a given database, to try what several do beside each other. Unlike
/// the one of [EntenteTest] it listens to changes and remembers.
public final class Server implements AutoCloseable {

  private final ConfigurableApplicationContext application;
  private final HttpClient http = HttpClient.newHttpClient();

  private Server(ConfigurableApplicationContext application) {
    this.application = application;
  }

  /// @param settings as on the command line, beyond those that every one has
  public static Server start(TestDatabase database, String... settings) {
    ApplicationContextInitializer<GenericApplicationContext> beans =
        context -> {
          // Several share it, so it outlives each of them.
          context.registerBean(
              "database",
              DataSource.class,
              database::dataSource,
              bean -> bean.setDestroyMethodName(""));
          context.registerBean(
              "testClock", TestClock.class, TestClock::new, bean -> bean.setPrimary(true));
        };
    Server server =
        new Server(
            new SpringApplicationBuilder(EntenteApplication.class)
                .initializers(beans)
                .profiles("test")
                .run(
                    Stream.concat(
                            Stream.of("--server.port=0", "--entente.changes.listen=true"),
                            Stream.of(settings))
                        .toArray(String[]::new)));
    server.await(true);
    return server;
  }

  public <T> T bean(Class<T> type) {
    return application.getBean(type);
  }

  public RegistrationFixture registration() {
    return new RegistrationFixture(application);
  }

  /// Waits until changes are heard, or are not.
  public void await(boolean hears) {
    Changes changes = bean(Changes.class);
    while (changes.hears() != hears) {
      Thread.onSpinWait();
    }
  }

  /// Reads a page.
  ///
  /// @param headers names and values in turn
  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /// Sends a form.
  ///
  /// @param headers names and values in turn
  public HttpResponse<String> post(String path, String form, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /// Scheme, host and port.
  public String address() {
    return "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return send(http, request.build());
  }

  /// What a server of ours answers, as text.
  public static HttpResponse<String> send(HttpClient http, HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interruption);
    }
  }

  @Override
  public void close() {
    http.close();
    application.close();
  }
}
