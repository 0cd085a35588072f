package org.entente.agenda;

import java.util.List;
import org.entente.platform.Problem;

/// What became of an attempt to write an event.
public sealed interface Revision {

  /// It stands like this now.
  record Made(Event event) implements Revision {}

  /// Nothing was written, and why; at least one problem.
  record Refused(List<Problem> problems) implements Revision {

    public Refused {
      problems = List.copyOf(problems);
    }

    Refused(Problem problem) {
      this(List.of(problem));
    }
  }
}
