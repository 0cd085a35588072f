package org.entente.admission;

import org.jspecify.annotations.Nullable;

/// What the door is told of a ticket.
public sealed interface DoorAnswer {

  /// Come in.
  record Admitted(TicketSeat seat, CheckIn checkIn) implements DoorAnswer {}

  /// Somebody came in on this seat already.
  ///
  /// @param first who was first, where and when
  record Repeated(TicketSeat seat, CheckIn first) implements DoorAnswer {}

  /// This check-in was taken back since, and nobody else came in on the seat.
  record Undone(TicketSeat seat) implements DoorAnswer {}

  /// Not on this ticket.
  ///
  /// @param seat the seat, where it is one of this event
  record Refused(Objection objection, @Nullable TicketSeat seat) implements DoorAnswer {}
}
