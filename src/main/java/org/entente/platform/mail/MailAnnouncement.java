package org.entente.platform.mail;

import java.util.Locale;
import org.entente.platform.text.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says on the console of an installation without a mail server that nobody can sign in to it.
@Component
@Profile("run")
class MailAnnouncement {

  private final Messages messages;
  private final String server;

  MailAnnouncement(Messages messages, @Value("${spring.mail.host:}") String server) {
    this.messages = messages;
    this.server = server;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    if (server.isEmpty()) {
      IO.println(messages.in(Locale.getDefault()).say("platform.mail.no-server"));
    }
  }
}
