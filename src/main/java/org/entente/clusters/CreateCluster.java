package org.entente.clusters;

import org.entente.platform.Slug;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings a cluster into being.
@Component
public class CreateCluster {

  private final ClusterStore store;

  CreateCluster(ClusterStore store) {
    this.store = store;
  }

  /// The cluster's address comes from its name, with a number behind it when another has that
  /// address.
  @Transactional
  public Cluster create(ClusterDescription description) {
    Slug wanted = Slug.of(description.name());
    ClusterId id = ClusterId.next();
    Cluster cluster = description.as(id, wanted);
    for (int number = 2; !store.add(cluster); number++) {
      cluster = description.as(id, new Slug(wanted + "-" + number));
    }
    return cluster;
  }
}
