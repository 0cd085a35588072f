package org.entente.agenda.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.agenda.AgendaOverview.Count;
import org.entente.clusters.ClusterId;

/// A cluster in the key of a drawing.
///
/// @param accent its slug
public record HostView(String accent, String name) {

  /// The hosts of what was counted, by name.
  static List<HostView> of(Collection<? extends Count<?>> counts, Wording wording) {
    Set<ClusterId> hosts = counts.stream().map(Count::host).collect(Collectors.toSet());
    return wording.clusters().stream()
        .filter(cluster -> hosts.contains(cluster.id()))
        .map(cluster -> new HostView(cluster.slug().value(), cluster.name()))
        .toList();
  }
}
