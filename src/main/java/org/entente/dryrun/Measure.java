package org.entente.dryrun;

import org.jspecify.annotations.Nullable;

/// What a dry run counts, for each host and for each side that asks. Its phrase is
/// `dryrun.measure.` and the name in lower case.
public enum Measure {
  /// People with a seat.
  SEATED,
  /// People still in the line when the event began.
  WAITING,
  /// People for whom there were too few seats and who did not wait.
  TURNED_AWAY,
  /// People whom no law let come.
  NOT_OPEN,
  /// What people paid, in cents.
  PAID,
  /// Seats kept for a side, whoever took them in the end.
  KEPT,
  /// Events to which a side may come from anywhere.
  OPEN,
  /// What an event's takings bring to a side after they are shared, in cents.
  INCOME,
  /// People who have a seat only afterwards.
  CAME_IN,
  /// People who had a seat only before.
  STAYED_OUT,
  /// Ways there and back of those who came in; estimates.
  MINUTES_ADDED,
  KILOMETRES_ADDED,
  /// Ways there and back of those who stayed out; estimates.
  MINUTES_SAVED,
  KILOMETRES_SAVED;

  /// The people who stand behind a sum, or null for one that tells of nobody.
  public @Nullable Measure people() {
    return switch (this) {
      case SEATED, WAITING, TURNED_AWAY, NOT_OPEN, CAME_IN, STAYED_OUT -> this;
      case PAID, INCOME -> SEATED;
      case MINUTES_ADDED, KILOMETRES_ADDED -> CAME_IN;
      case MINUTES_SAVED, KILOMETRES_SAVED -> STAYED_OUT;
      case KEPT, OPEN -> null;
    };
  }

  /// Whether it is in cents.
  public boolean isMoney() {
    return this == PAID || this == INCOME;
  }
}
