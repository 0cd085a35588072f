package org.entente.registration;

/// What somebody wants where there are fewer seats than people.
public enum Wish {
  /// All seats now, or none.
  ALL_OR_NONE,
  /// As many seats as there are now, for the first of the people; at least one.
  AS_MANY_AS_THERE_ARE,
  /// The seats there are now, and the others wait, each for a seat.
  OR_WAIT,
  /// All seats now, or all wait until there are seats for all of them together.
  OR_WAIT_TOGETHER
}
