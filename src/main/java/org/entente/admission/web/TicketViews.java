package org.entente.admission.web;

import java.time.Clock;
import org.entente.admission.TicketKeys;
import org.entente.admission.TicketSeat;
import org.entente.agenda.Event;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// Puts tickets into a reader's words.
@Component
class TicketViews {

  private final TicketKeys keys;
  private final Clock clock;

  TicketViews(TicketKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /// A ticket for whoever may see it.
  TicketView of(TicketSeat ticket, Event event, Translator say) {
    String trouble = trouble(ticket, event);
    return new TicketView(
        ticket.name(),
        ticket.company(),
        ticket.spelledCode(),
        trouble.isEmpty() ? QrPicture.of(keys.sign(ticket)) : null,
        "/tickets/" + ticket.link(),
        trouble.isEmpty() ? "" : say.say("admission.ticket." + trouble),
        trouble.equals("over") ? "" : "warn");
  }

  /// What a link shows to whom the seat was taken from: nothing of its holder of today.
  static TicketView given(Translator say) {
    return new TicketView("", "", "", null, "", say.say("admission.ticket.transferred"), "warn");
  }

  private String trouble(TicketSeat ticket, Event event) {
    if (!event.isPublished()) {
      return "event-cancelled";
    }
    return switch (ticket.standing()) {
      case CANCELLED -> "cancelled";
      case NOT_CONFIRMED -> "not-confirmed";
      case CONFIRMED -> clock.instant().isBefore(event.time().end()) ? "" : "over";
    };
  }
}
