package org.entente.admission;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.entente.admission.DoorAnswer.Refused;
import org.entente.registration.SeatId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hears from a door that decides for itself, at once or when it has a network again. A report that
/// comes twice is taken once.
@Component
public class TakeReport {

  private final TicketStore tickets;
  private final LetIn letIn;
  private final Clock clock;

  TakeReport(TicketStore tickets, LetIn letIn, Clock clock) {
    this.tickets = tickets;
    this.letIn = letIn;
    this.clock = clock;
  }

  /// What a door saw.
  ///
  /// @param id made by the door, for ever the number of this check-in
  /// @param holder the holder's mark on the ticket, or null where staff chose a name
  /// @param scannedAt milliseconds since 1970 by the door's clock
  /// @param aheadBy by how many milliseconds that clock was ahead of ours when both last met
  /// @param inside whether the person was let in already; otherwise the door asks first
  public record Report(
      UUID id,
      SeatId seat,
      @Nullable String holder,
      CheckIn.Kind kind,
      long scannedAt,
      long aheadBy,
      boolean inside) {}

  @Transactional
  public DoorAnswer take(Door door, Report report) {
    Instant now = clock.instant();
    Optional<TicketSeat> found =
        tickets.find(report.seat()).filter(seat -> seat.event().equals(door.event().id()));
    if (found.isEmpty()) {
      return new Refused(Objection.UNKNOWN_SEAT, null);
    }
    TicketSeat seat = found.get();
    LetIn.Scan scan =
        new LetIn.Scan(report.id(), report.kind(), report.scannedAt(), report.aheadBy());
    Optional<Objection> ofSeat = DoorRules.seat(seat, holder(report));
    if (report.inside()) {
      return letIn.noted(door, seat, scan, now, objection(door, ofSeat.orElse(null)));
    }
    Optional<Objection> objection = DoorRules.event(door.event(), now).or(() -> ofSeat);
    return objection.isPresent()
        ? new Refused(objection.get(), seat)
        : letIn.unlessInside(door, seat, scan, now);
  }

  private static @Nullable Objection objection(Door door, @Nullable Objection ofSeat) {
    return door.event().isPublished() ? ofSeat : Objection.CANCELLED;
  }

  /// A mark that is none belongs to nobody.
  private static @Nullable Long holder(Report report) {
    String mark = report.holder();
    if (mark == null) {
      return null;
    }
    return mark.matches("[0-9a-f]{16}") ? HexFormat.fromHexDigitsToLong(mark) : 0L;
  }
}
