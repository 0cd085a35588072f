package org.entente.registration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.clusters.ClusterId;
import org.entente.conventions.SeatRequest.Guarantee;

/// Whose seats are taken back when an event has fewer seats than it sold.
final class ReductionRules {

  private ReductionRules() {}

  /// Those who came last; but as many of a cluster's people stay as its share guarantees in the
  /// smaller room.
  ///
  /// @param taken the seats that are taken or offered
  /// @param kept the shares of the smaller room that are not released
  /// @param capacity the seats there will be
  static List<SeatId> lastCome(List<Seat> taken, List<Guarantee> kept, int capacity) {
    Map<ClusterId, Integer> guaranteed = new HashMap<>();
    kept.forEach(share -> guaranteed.merge(share.beneficiary(), share.seats(), Integer::sum));
    Map<ClusterId, Integer> staying = new HashMap<>();
    for (Seat seat : taken) {
      if (seat.fare().countsFor() != null) {
        staying.merge(seat.fare().countsFor(), 1, Integer::sum);
      }
    }
    List<SeatId> leaving = new ArrayList<>();
    List<Seat> lastFirst =
        taken.stream().sorted(Comparator.comparingLong(Seat::number).reversed()).toList();
    for (Seat seat : lastFirst) {
      ClusterId cluster = seat.fare().countsFor();
      boolean guarded =
          cluster != null
              && staying.getOrDefault(cluster, 0) <= guaranteed.getOrDefault(cluster, 0);
      if (taken.size() - leaving.size() > capacity && !guarded) {
        leaving.add(seat.id());
        if (cluster != null) {
          staying.merge(cluster, -1, Integer::sum);
        }
      }
    }
    return leaving;
  }
}
