package org.entente.notices;

import java.time.LocalTime;

/// A part of a day as people plan it. Its phrase is `notices.part.` and the name in lower case.
public enum PartOfDay {
  MORNING(LocalTime.MIN, LocalTime.NOON),
  /// When people eat.
  NOON(LocalTime.NOON, LocalTime.of(14, 0)),
  AFTERNOON(LocalTime.of(14, 0), LocalTime.of(18, 0)),
  EVENING(LocalTime.of(18, 0), LocalTime.MAX);

  private final LocalTime from;
  private final LocalTime until;

  PartOfDay(LocalTime from, LocalTime until) {
    this.from = from;
    this.until = until;
  }

  LocalTime from() {
    return from;
  }

  LocalTime until() {
    return until;
  }

  /// The part in which that time lies.
  static PartOfDay of(LocalTime time) {
    PartOfDay found = MORNING;
    for (PartOfDay part : values()) {
      if (!time.isBefore(part.from)) {
        found = part;
      }
    }
    return found;
  }
}
