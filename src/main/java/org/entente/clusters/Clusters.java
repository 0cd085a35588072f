package org.entente.clusters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.platform.NotFound;
import org.entente.platform.Slug;
import org.entente.platform.changes.Changes;
import org.entente.platform.changes.Remembered;
import org.entente.platform.changes.Topic;
import org.springframework.stereotype.Component;

/// The clusters of this installation, with those that they came out of.
@Component
public class Clusters {

  private static final Topic CLUSTERS = Topic.any("cluster");

  private final ClusterStore store;
  private final Remembered<Topic, List<Cluster>> remembered;

  Clusters(ClusterStore store, Changes changes) {
    this.store = store;
    this.remembered = new Remembered<>(changes, 1, Set::of);
  }

  public Optional<Cluster> find(ClusterId id) {
    return store.find(id);
  }

  public Optional<Cluster> find(Slug slug) {
    return store.find(slug);
  }

  /// The cluster that an address names.
  ///
  /// @throws NotFound for a slug that no cluster has
  public Cluster named(String slug) {
    return store.find(slug).orElseThrow(() -> new NotFound("No cluster has the address " + slug));
  }

  /// Every cluster there is or was, by name.
  public List<Cluster> all() {
    return remembered.get(CLUSTERS, store::all);
  }

  /// The clusters that exist on that day, by name.
  public List<Cluster> active(LocalDate day) {
    return all().stream().filter(cluster -> cluster.livesOn(day)).toList();
  }

  /// What came before a cluster and what came out of it, however far back and forth.
  public List<Descent> lineage(ClusterId cluster) {
    return store.lineage(cluster);
  }
}
