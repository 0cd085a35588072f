package org.entente.admission;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.admission.CheckIn.Kind;
import org.entente.admission.CheckInStore.Entry;
import org.entente.admission.DoorAnswer.Admitted;
import org.entente.admission.DoorAnswer.Refused;
import org.entente.admission.DoorAnswer.Repeated;
import org.entente.admission.DoorAnswer.Undone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes down who was let in, one door after the other for each seat.
@Component
class LetIn {

  private final CheckInStore store;

  LetIn(CheckInStore store) {
    this.store = store;
  }

  /// A look at a ticket, as the scanner noted it.
  ///
  /// @param scannedAt milliseconds since 1970 by the scanner's clock
  /// @param aheadBy by how many milliseconds that clock was ahead of ours
  record Scan(UUID id, Kind kind, long scannedAt, long aheadBy) {}

  /// Lets somebody in, if nobody came in on this seat before.
  @Transactional(propagation = Propagation.MANDATORY)
  public DoorAnswer unlessInside(Door door, TicketSeat seat, Scan scan, Instant now) {
    store.hold(seat.seat());
    Optional<CheckIn> inside = store.first(seat.seat());
    if (inside.isEmpty()) {
      store.add(entry(door, seat, scan, now, null));
    }
    return answer(seat, scan.id());
  }

  /// Notes that a door let somebody in, whatever others did meanwhile.
  ///
  /// @param objection why it should not have, or null
  @Transactional(propagation = Propagation.MANDATORY)
  public DoorAnswer noted(
      Door door, TicketSeat seat, Scan scan, Instant now, @Nullable Objection objection) {
    store.hold(seat.seat());
    store.add(entry(door, seat, scan, now, objection));
    return objection == null ? answer(seat, scan.id()) : new Refused(objection, seat);
  }

  private DoorAnswer answer(TicketSeat seat, UUID scan) {
    return store
        .first(seat.seat())
        .<DoorAnswer>map(
            first ->
                first.id().equals(scan) ? new Admitted(seat, first) : new Repeated(seat, first))
        .orElseGet(() -> new Undone(seat));
  }

  private static Entry entry(
      Door door, TicketSeat seat, Scan scan, Instant now, @Nullable Objection objection) {
    return new Entry(
        scan.id(),
        door.event().id(),
        seat.seat(),
        scan.kind(),
        door.name(),
        door.by(),
        Instant.ofEpochMilli(DoorRules.believable(scan.scannedAt())),
        scan.aheadBy(),
        now,
        DoorRules.moment(scan.scannedAt(), scan.aheadBy(), now, door.event().time()),
        objection);
  }
}
