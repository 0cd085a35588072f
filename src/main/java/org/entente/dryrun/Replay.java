package org.entente.dryrun;

import java.util.List;

/// Replays events, as many at a time as there are processors. What is found depends neither on
/// their order nor on who plays which.
final class Replay {

  private Replay() {}

  /// @throws StoppedRun if somebody wants it stopped
  static Findings of(Trial trial, List<PastEvent> events, Progress progress) {
    return events.parallelStream()
        .map(
            event -> {
              progress.step(0);
              Findings found = EventReplay.findings(trial, event);
              progress.step(event.requests().size());
              return found;
            })
        .reduce(Findings.none(trial), Findings::plus);
  }
}
