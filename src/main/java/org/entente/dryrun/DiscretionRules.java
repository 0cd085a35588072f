package org.entente.dryrun;

import org.entente.clusters.ClusterId;
import org.jspecify.annotations.Nullable;

/// What one party may know of the others: at its own events and of its own members all; of theirs
/// only sums, and none behind which so few people stand that it would tell who they are.
public final class DiscretionRules {

  /// The smallest group of others that is shown.
  public static final int SMALLEST = 5;

  private DiscretionRules() {}

  /// Whether a sum is shown to a party.
  ///
  /// @param side the party whose members it is about, or null for everybody else
  /// @param people how many stand behind it
  public static boolean isShown(
      ClusterId reader, ClusterId host, @Nullable ClusterId side, long people) {
    return isOwn(reader, host, side) || people == 0 || people >= SMALLEST;
  }

  /// Whether single requests are shown to a party, without names.
  public static boolean isOwn(ClusterId reader, ClusterId host, @Nullable ClusterId side) {
    return reader.equals(host) || reader.equals(side);
  }
}
