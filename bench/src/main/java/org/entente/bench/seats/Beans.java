package org.entente.bench.seats;

import java.util.List;
import java.util.Map;
import org.entente.EntenteApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The application inside this process, on a database of ours, as `./entente run` sets it up.
final class Beans {

  private Beans() {}

  static ConfigurableApplicationContext start(Server server) {
    SpringApplication application = new SpringApplication(EntenteApplication.class);
    application.setDefaultProperties(
        Map.of(
            "spring.profiles.active", "run",
            "entente.db.url", server.url(),
            "entente.db.user", server.user(),
            "entente.db.password", server.password()));
    List<String> arguments = List.of("--server.port=0", "--server.address=127.0.0.1");
    return application.run(arguments.toArray(String[]::new));
  }
}
