package org.entente.clusters;

import java.util.Locale;
import org.entente.platform.text.Messages;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Shows the set-up's code on the console of an installation that is still empty.
@Component
@Profile("run")
class SetUpAnnouncement {

  private final SetUpInstallation setUp;
  private final Messages messages;

  SetUpAnnouncement(SetUpInstallation setUp, Messages messages) {
    this.setUp = setUp;
    this.messages = messages;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    setUp
        .findCodeToShow()
        .ifPresent(
            code ->
                IO.println(messages.in(Locale.getDefault()).say("clusters.set-up.console", code)));
  }
}
