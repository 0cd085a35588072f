package org.entente.admission.papers;

/// What a partner's staff may know of its own members at another's events: counts, unless so few
/// people stand behind one that it would tell who they are.
public final class FigureRules {

  /// The smallest group that is shown.
  public static final int SMALLEST = 5;

  private FigureRules() {}

  /// What is shown of a turnout.
  public enum Shown {
    ALL,
    /// How many had a seat, not how many of them came: one of both parts is too small, and the
    /// other
    /// would give it away.
    BOOKED,
    NOTHING
  }

  /// A part that is empty tells of everybody alike and is shown, so long as the whole is large
  /// enough.
  public static Shown shown(Turnout turnout) {
    if (turnout.booked() < SMALLEST) {
      return Shown.NOTHING;
    }
    return isSmall(turnout.admitted()) || isSmall(turnout.absent()) ? Shown.BOOKED : Shown.ALL;
  }

  private static boolean isSmall(int count) {
    return count > 0 && count < SMALLEST;
  }
}
