package org.entente.registration;

import org.entente.agenda.Event;
import org.entente.conventions.Attendance;
import org.jspecify.annotations.Nullable;

/// What somebody would be answered who asked for a seat now. Nothing is promised by it but the
/// price.
///
/// @param fare on what terms they would come, or null when the law does not let them
/// @param refusal what would keep them from booking one seat, or null
/// @param own the booking in which they have a seat or wait for one, or null
/// @param freeSeats the seats they could take
public record Quote(
    Event event,
    Attendance attendance,
    @Nullable Fare fare,
    BookingAnswer.@Nullable Refused refusal,
    @Nullable BookingId own,
    int freeSeats) {

  /// Whether they may ask for seats: there are some, or one may wait for some.
  public boolean isOpen() {
    return fare != null && (refusal == null || refusal instanceof BookingAnswer.Full);
  }

  /// Whether they would have to wait.
  public boolean isFull() {
    return refusal instanceof BookingAnswer.Full;
  }
}
