package org.entente.dryrun;

import java.util.Arrays;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.jspecify.annotations.Nullable;

/// Sums by measure, host and the side that asks. They are whole numbers, so that adding them up in
/// any order gives the same.
public final class Tally {

  private static final int MEASURES = Measure.values().length;

  private final List<ClusterId> parties;
  private final long[] sums;

  private Tally(List<ClusterId> parties, long[] sums) {
    this.parties = parties;
    this.sums = sums;
  }

  /// Nothing yet.
  ///
  /// @param parties who holds events and who asks; whoever belongs to none of them is one side more
  static Tally of(List<ClusterId> parties) {
    return new Tally(parties, new long[MEASURES * parties.size() * (parties.size() + 1)]);
  }

  List<ClusterId> parties() {
    return parties;
  }

  /// @param host the number of a party
  /// @param side the number of a party, or their count for everybody else
  void add(Measure measure, int host, int side, long amount) {
    sums[place(measure, host, side)] += amount;
  }

  Tally plus(Tally other) {
    long[] both = sums.clone();
    for (int place = 0; place < both.length; place++) {
      both[place] += other.sums[place];
    }
    return new Tally(parties, both);
  }

  /// The sum at one host's events for one side.
  ///
  /// @param side a party, or null for everybody else
  public long at(Measure measure, ClusterId host, @Nullable ClusterId side) {
    return sums[
        place(
            measure, parties.indexOf(host), side == null ? parties.size() : parties.indexOf(side))];
  }

  /// The sum at one host's events, all sides together.
  public long atHost(Measure measure, ClusterId host) {
    long sum = at(measure, host, null);
    for (ClusterId side : parties) {
      sum += at(measure, host, side);
    }
    return sum;
  }

  /// The sum for one side, at all hosts' events together.
  public long forSide(Measure measure, @Nullable ClusterId side) {
    return parties.stream().mapToLong(host -> at(measure, host, side)).sum();
  }

  private int place(Measure measure, int host, int side) {
    return (measure.ordinal() * parties.size() + host) * (parties.size() + 1) + side;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tally tally
        && parties.equals(tally.parties)
        && Arrays.equals(sums, tally.sums);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sums);
  }
}
