package org.entente.clusters;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes what a cluster says of itself. Its address stays.
@Component
public class DescribeCluster {

  private final ClusterStore store;

  DescribeCluster(ClusterStore store) {
    this.store = store;
  }

  @Transactional
  public void describe(Cluster cluster, ClusterDescription description) {
    store.change(description.as(cluster.id(), cluster.slug()));
  }
}
