package org.entente.admission;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entente.admission.CheckIn.Kind;
import org.entente.admission.DoorAnswer.Refused;
import org.entente.registration.SeatId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets somebody in on what they show: the text of a QR code, a code in letters, or their name
/// chosen from the list.
@Component
public class AdmitTicket {

  private final TicketStore tickets;
  private final TicketKeyStore keys;
  private final LetIn letIn;
  private final Clock clock;

  AdmitTicket(TicketStore tickets, TicketKeyStore keys, LetIn letIn, Clock clock) {
    this.tickets = tickets;
    this.keys = keys;
    this.letIn = letIn;
    this.clock = clock;
  }

  /// @param shown what a scanner read or a person typed
  @Transactional
  public DoorAnswer show(Door door, String shown) {
    String text = shown.strip();
    if (!text.startsWith(TicketPayload.PREFIX)) {
      return byCode(door, text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }
    Optional<TicketPayload> read = TicketPayload.parse(text);
    if (read.isEmpty()) {
      return new Refused(Objection.UNREADABLE, null);
    }
    TicketPayload ticket = read.get();
    Optional<Objection> objection = DoorRules.ticket(ticket, door.event().id(), keys.all());
    return objection.isPresent()
        ? new Refused(objection.get(), null)
        : admit(door, seat(door, ticket.seat()), ticket.holder(), Kind.SCAN);
  }

  /// @param seat whom staff chose from the list
  @Transactional
  public DoorAnswer choose(Door door, SeatId seat) {
    return admit(door, seat(door, seat), null, Kind.MANUAL);
  }

  /// A seat that was just booked at the door.
  @Transactional
  public DoorAnswer walkIn(Door door, SeatId seat) {
    return admit(door, seat(door, seat), null, Kind.WALK_IN);
  }

  private DoorAnswer byCode(Door door, String code) {
    if (!TicketSecret.isCode(code)) {
      return new Refused(Objection.UNREADABLE, null);
    }
    List<TicketSeat> named =
        tickets.ofEvent(door.event().id()).stream()
            .filter(seat -> seat.code().equals(code))
            .sorted(java.util.Comparator.comparing(TicketSeat::standing))
            .toList();
    TicketSeat seat = named.isEmpty() ? null : named.getFirst();
    return admit(door, seat, seat == null ? null : seat.holder(), Kind.MANUAL);
  }

  private @Nullable TicketSeat seat(Door door, SeatId seat) {
    return tickets.find(seat).filter(found -> found.event().equals(door.event().id())).orElse(null);
  }

  private DoorAnswer admit(Door door, @Nullable TicketSeat seat, @Nullable Long holder, Kind kind) {
    Instant now = clock.instant();
    Optional<Objection> objection =
        DoorRules.event(door.event(), now).or(() -> DoorRules.seat(seat, holder));
    if (seat == null || objection.isPresent()) {
      return new Refused(objection.orElse(Objection.UNKNOWN_SEAT), seat);
    }
    return letIn.unlessInside(
        door, seat, new LetIn.Scan(UUID.randomUUID(), kind, now.toEpochMilli(), 0), now);
  }
}
