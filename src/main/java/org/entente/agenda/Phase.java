package org.entente.agenda;

/// What may be done with an event at a moment. Its phrase is `agenda.phase.` and the name in lower
/// case.
public enum Phase {
  /// Only staff sees it.
  DRAFT,
  /// Announced; one may not book yet.
  NOT_YET_OPEN,
  /// One may book, if there are seats and the law allows.
  OPEN,
  /// Too late to book; it has not ended.
  CLOSED,
  /// Over.
  PAST,
  /// It does not take place.
  CANCELLED
}
