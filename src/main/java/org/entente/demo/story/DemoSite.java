package org.entente.demo.story;

import org.entente.conventions.Correspondence;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where this demonstration is found, so that the links in its mails lead to it.
@Component
@Profile("demo")
class DemoSite {

  private final Environment environment;

  DemoSite(Environment environment) {
    this.environment = environment;
  }

  /// Scheme, host and port; the server listens by the time the story is told.
  String address() {
    return "http://localhost:" + environment.getRequiredProperty("local.server.port");
  }

  Correspondence french() {
    return new Correspondence("fr", address());
  }
}
