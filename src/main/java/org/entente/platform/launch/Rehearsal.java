package org.entente.platform.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Shows itself a few pages and ends, so that Java can keep the classes which that loaded
/// (`-XX:AOTCacheOutput`) and start faster from then on. The launcher does this after a build.
@Component
@Profile("rehearsal")
class Rehearsal {

  private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);

  private static final List<String> PAGES =
      List.of("/", "/agenda", "/conventions", "/clusters", "/sign-in");

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void rehearse(ApplicationReadyEvent ready) {
    String port =
        ready.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port");
    try (HttpClient reader = HttpClient.newHttpClient()) {
      for (String page : PAGES) {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + page)).build();
        int status = reader.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        log.info("{} answers {}", page, status);
      }
    } catch (IOException failure) {
      log.warn("The rehearsal was cut short", failure);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    System.exit(SpringApplication.exit(ready.getApplicationContext()));
  }
}
