package org.entente.proof;

/// Something that must never be.
///
/// @param words what, so that one can look for it in the history
public record Fault(Kind kind, String words) {

  /// What is wrong.
  public enum Kind {
    /// Somebody was told yes and has no seat, or no place in the line.
    LOST,
    /// Somebody gave a seat back, was told so, and it is still theirs.
    NOT_GIVEN_BACK,
    /// Somebody named who comes on a seat, was told so, and another stands there.
    NOT_PASSED,
    /// One wish made two bookings.
    BOOKED_TWICE,
    /// One person has two seats at an event.
    TWO_SEATS,
    /// More seats were taken at a time than there are.
    OVERSOLD,
    /// Others had seats that were kept for the members of one cluster.
    SHARE_TAKEN,
    /// Somebody was served before somebody of the same side who waited longer.
    OVERTAKEN,
    /// A seat for which nobody asked.
    UNASKED,
    /// A no without a reason.
    UNEXPLAINED
  }

  @Override
  public String toString() {
    return kind + ": " + words;
  }
}
