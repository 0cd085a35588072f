package org.entente.admission;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.admission.TicketKeyStore.Signing;
import org.entente.agenda.EventId;
import org.entente.registration.SeatId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the QR codes of an event's tickets say, all at once: for badges that open the door as the
/// ticket does.
@Component
public class TicketTexts {

  private final TicketStore tickets;
  private final TicketKeyStore store;
  private final TicketKeys keys;

  TicketTexts(TicketStore tickets, TicketKeyStore store, TicketKeys keys) {
    this.tickets = tickets;
    this.store = store;
    this.keys = keys;
  }

  /// The text of each confirmed seat's code.
  @Transactional
  public Map<SeatId, String> of(EventId event) {
    List<TicketSeat> seats =
        tickets.ofEvent(event).stream().filter(TicketSeat::isConfirmed).toList();
    if (seats.isEmpty()) {
      return Map.of();
    }
    // Makes the first key where there is none yet.
    keys.sign(seats.getFirst());
    Signing signing = store.current().orElseThrow();
    return seats.stream()
        .collect(
            Collectors.toMap(
                TicketSeat::seat,
                seat -> TicketKeys.sign(signing, seat.event(), seat.seat(), seat.holder()).text()));
  }
}
