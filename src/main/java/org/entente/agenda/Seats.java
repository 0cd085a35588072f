package org.entente.agenda;

import java.time.LocalDate;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.conventions.SeatRequest.Guarantee;
import org.entente.conventions.SeatRequest.Shares;
import org.jspecify.annotations.Nullable;

/// The seats of one event on one day: how many are taken, and for whom the others are kept.
///
/// A seat sold to somebody of a cluster is taken from that cluster's share first. What is left of a
/// share is out of reach of everybody else until its release. Whoever sells seats and whoever shows
/// them ask the same rule.
///
/// @param capacity all seats
/// @param kept the shares not released by that day
/// @param count what is taken
public record Seats(int capacity, List<Guarantee> kept, SeatCount count) {

  public Seats {
    kept = List.copyOf(kept);
  }

  /// The seats as they are on that day.
  public static Seats on(LocalDate day, int capacity, Shares shares, SeatCount count) {
    return new Seats(
        capacity,
        shares.guarantees().stream()
            .filter(guarantee -> day.isBefore(guarantee.releasedOn()))
            .toList(),
        count);
  }

  /// Seats that nobody has, whoever may take them.
  public int free() {
    return Math.max(0, capacity - count.sold());
  }

  /// Seats that somebody may take who counts for that cluster, or for none.
  public int leftFor(@Nullable ClusterId cluster) {
    int keptForOthers =
        kept.stream()
            .filter(guarantee -> !guarantee.beneficiary().equals(cluster))
            .mapToInt(this::unused)
            .sum();
    return Math.max(0, free() - keptForOthers);
  }

  /// Free seats that only members of that cluster may take.
  public int keptFor(@Nullable ClusterId cluster) {
    return kept.stream()
        .filter(guarantee -> guarantee.beneficiary().equals(cluster))
        .mapToInt(guarantee -> Math.min(free(), unused(guarantee)))
        .sum();
  }

  /// Seats of a share that nobody has.
  public int unused(Guarantee guarantee) {
    return Math.max(0, guarantee.seats() - count.soldTo(guarantee.beneficiary()));
  }
}
