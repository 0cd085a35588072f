package org.entente.admission;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.agenda.EventId;
import org.entente.registration.SeatId;
import org.springframework.stereotype.Component;

/// All that the door of an event knows, for its host's staff alone.
@Component
public class DoorBook {

  private final TicketStore tickets;
  private final CheckInStore checkIns;
  private final TicketKeyStore keys;

  DoorBook(TicketStore tickets, CheckInStore checkIns, TicketKeyStore keys) {
    this.tickets = tickets;
    this.checkIns = checkIns;
    this.keys = keys;
  }

  /// Every seat that was ever asked for, in the order of names.
  public List<TicketSeat> seats(EventId event) {
    return tickets.ofEvent(event);
  }

  /// The check-ins that were not undone, first come first; those that do not count too.
  public Map<SeatId, List<CheckIn>> checkIns(EventId event) {
    return checkIns.ofEvent(event).stream().collect(Collectors.groupingBy(CheckIn::seat));
  }

  /// The keys by which tickets are told from forged ones.
  public List<TicketKey> keys() {
    return keys.all();
  }
}
