package org.entente;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// Starts Entente. The profile says how: `run` keeps its data, `demo` tells the story of two
/// clusters
/// on a database that is thrown away.
@Modulithic(systemName = "Entente", sharedModules = "platform")
@SpringBootApplication
public class EntenteApplication {

  static void main(String[] arguments) {
    SpringApplication.run(EntenteApplication.class, arguments);
  }
}
