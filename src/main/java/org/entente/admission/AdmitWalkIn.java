package org.entente.admission;

import org.entente.registration.AddByHand;
import org.entente.registration.Booking;
import org.entente.registration.BookingAnswer;
import org.springframework.stereotype.Component;

/// Books a seat for somebody who comes without one, if the law and the seats allow it, and lets
/// them
/// in on it. Both are done once for each form, so that after a crash in between pressing again
/// finishes it.
@Component
public class AdmitWalkIn {

  private final AddByHand add;
  private final AdmitTicket admit;

  AdmitWalkIn(AddByHand add, AdmitTicket admit) {
    this.add = add;
    this.admit = admit;
  }

  /// What became of it.
  public sealed interface Outcome {
    record Answered(DoorAnswer answer) implements Outcome {}

    record NoSeat(BookingAnswer.Refused why) implements Outcome {}
  }

  public Outcome admit(Door door, AddByHand.Addition addition) {
    return switch (add.add(door.event().host(), addition)) {
      case BookingAnswer.Booked(Booking booking) ->
          new Outcome.Answered(admit.walkIn(door, booking.seats().getFirst().id()));
      case BookingAnswer.Refused refused -> new Outcome.NoSeat(refused);
    };
  }
}
