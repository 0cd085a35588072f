package org.entente.clusters;

import java.time.LocalDate;
import java.util.Set;
import org.entente.platform.LocalizedText;
import org.entente.platform.Slug;
import org.entente.territory.CommuneCode;
import org.entente.territory.DepartmentCode;
import org.jspecify.annotations.Nullable;

/// What a cluster says of itself and may change.
public record ClusterDescription(
    String name,
    CommuneCode seat,
    @Nullable LocalDate founded,
    @Nullable LocalDate dissolved,
    AccentColour accent,
    LocalizedText presentation,
    Set<DepartmentCode> territory,
    Set<Format> formats) {

  /// Everything about a cluster but its number and address.
  public static ClusterDescription of(Cluster cluster) {
    return new ClusterDescription(
        cluster.name(),
        cluster.seat(),
        cluster.founded(),
        cluster.dissolved(),
        cluster.accent(),
        cluster.presentation(),
        cluster.territory(),
        cluster.formats());
  }

  Cluster as(ClusterId id, Slug slug) {
    return new Cluster(
        id, slug, name, seat, founded, dissolved, accent, presentation, territory, formats);
  }
}
