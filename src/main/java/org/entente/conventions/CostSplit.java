package org.entente.conventions;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.entente.clusters.ClusterId;
import org.entente.conventions.CostRequest.Split;

/// Divides a result to the cent: each gets the whole cents of its part, and the cents that are left
/// go one
/// by one to those whose part was cut most (largest remainder), the host first among equals.
final class CostSplit {

  private CostSplit() {}

  /// @param sharers all who share under that article, the host first
  static Split of(Term.ShareCosts term, List<ClusterId> sharers, CostRequest request) {
    SequencedMap<ClusterId, Long> weights = new LinkedHashMap<>();
    for (ClusterId sharer : sharers) {
      weights.put(sharer, weight(term.key(), sharer, request));
    }
    if (weights.values().stream().allMatch(weight -> weight == 0)) {
      // Nobody came, or the shares name others: the host bears what it organised.
      weights.put(request.host(), 1L);
    }
    return new Split(divide(request.resultCents(), weights));
  }

  private static long weight(Term.ShareCosts.Key key, ClusterId sharer, CostRequest request) {
    return switch (key) {
      case Term.ShareCosts.Key.ByAttendance _ -> request.attendance().getOrDefault(sharer, 0);
      case Term.ShareCosts.Key.Equally _ -> 1;
      case Term.ShareCosts.Key.FixedShares shares -> shares.percent().getOrDefault(sharer, 0);
    };
  }

  private static SequencedMap<ClusterId, Long> divide(
      long cents, SequencedMap<ClusterId, Long> weights) {
    long total = weights.values().stream().mapToLong(Long::longValue).sum();
    SequencedMap<ClusterId, Long> parts = new LinkedHashMap<>();
    weights.forEach(
        (sharer, weight) ->
            parts.put(sharer, Math.floorDiv(Math.multiplyExact(cents, weight), total)));
    long left = cents - parts.values().stream().mapToLong(Long::longValue).sum();
    List<ClusterId> byRemainder =
        weights.entrySet().stream()
            .sorted(
                Comparator.comparingLong(entry -> -Math.floorMod(cents * entry.getValue(), total)))
            .map(Map.Entry::getKey)
            .toList();
    byRemainder.stream().limit(left).forEach(sharer -> parts.merge(sharer, 1L, Long::sum));
    return parts;
  }
}
