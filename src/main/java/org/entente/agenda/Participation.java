package org.entente.agenda;

/// That somebody has booked an event, or waits for a seat.
///
/// @param path the address of their booking's page
public record Participation(State state, String path) {

  /// How far they have come.
  public enum State {
    BOOKED,
    /// A seat is kept for them until they take it.
    OFFERED,
    WAITING
  }
}
