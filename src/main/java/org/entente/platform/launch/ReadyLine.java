package org.entente.platform.launch;

import java.util.Locale;
import org.entente.platform.text.Messages;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Prints the address when the first page can be served, in the language of the terminal.
@Component
@Profile("(run | demo) & !rehearsal & !test")
class ReadyLine {

  private final Messages messages;
  private final Environment environment;

  ReadyLine(Messages messages, Environment environment) {
    this.messages = messages;
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.LOWEST_PRECEDENCE)
  void ready() {
    String address =
        "http://localhost:" + environment.getRequiredProperty("local.server.port") + "/";
    IO.println(messages.in(Locale.getDefault()).say("platform.ready", address));
  }
}
