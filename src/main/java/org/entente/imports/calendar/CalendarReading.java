package org.entente.imports.calendar;

import java.util.List;
import org.entente.platform.Problem;

/// What came of reading a file as a calendar.
public sealed interface CalendarReading {

  /// It is a calendar with at least one event.
  ///
  /// @param events in the file's order, recurring ones expanded
  /// @param refused those that cannot become an event
  record Readable(List<FoundEvent> events, List<FoundEvent.Refused> refused)
      implements CalendarReading {}

  /// It is not, and says why and what to do.
  record Refused(Problem problem) implements CalendarReading {}
}
