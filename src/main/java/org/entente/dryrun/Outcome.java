package org.entente.dryrun;

/// What became of a request for seats, in truth or in a replay. Its phrase is `dryrun.outcome.` and
/// the name in lower case.
public enum Outcome {
  SEATED,
  /// Still in the line when the event began.
  WAITING,
  /// There were too few seats, and they did not wait.
  TURNED_AWAY,
  /// No law let them come.
  NOT_OPEN,
  /// They gave up by themselves before the event; what they would have had counts nowhere.
  GAVE_UP
}
