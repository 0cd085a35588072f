package org.entente.registration;

/// What the booker says of who comes on a seat.
///
/// @param samePerson whether they say that only the name is corrected
public record Naming(SeatId seat, Attendee attendee, boolean samePerson) {

  /// Somebody else comes, or nobody was named before.
  public static Naming of(SeatId seat, Attendee attendee) {
    return new Naming(seat, attendee, false);
  }

  /// Whether the one who comes is who came before. An address tells: tickets were sent to it, so
  /// that
  /// another one makes another holder, whatever is said. Where there was none, the booker is
  /// believed.
  boolean keeps(Attendee before) {
    if (!before.isNamed()) {
      return false;
    }
    return before.email() == null ? samePerson : before.email().equals(attendee.email());
  }
}
