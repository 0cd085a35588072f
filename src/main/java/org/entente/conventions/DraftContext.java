package org.entente.conventions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Format;

/// What a draft is checked against.
///
/// @param clusters all there are
/// @param signed the conventions signed by all their parties
/// @param today the day of the check, in France
record DraftContext(Map<ClusterId, Cluster> clusters, List<Convention> signed, LocalDate today) {

  DraftContext {
    clusters = Map.copyOf(clusters);
    signed = List.copyOf(signed);
  }

  /// Whether any of these clusters holds events of that format.
  boolean hold(Set<ClusterId> some, Format format) {
    return some.stream()
        .map(clusters::get)
        .anyMatch(cluster -> cluster != null && cluster.formats().contains(format));
  }

  String name(ClusterId cluster) {
    Cluster known = clusters.get(cluster);
    return known == null ? "?" : known.name();
  }
}
