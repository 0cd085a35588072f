package org.entente.conventions.web;

import org.entente.clusters.Cluster;
import org.entente.conventions.Convention;

/// Where conventions lie on a cluster's desk.
final class DeskAddress {

  private DeskAddress() {}

  static String of(Cluster cluster) {
    return "/desk/" + cluster.slug() + "/conventions";
  }

  static String of(Cluster cluster, Convention convention) {
    return of(cluster) + "/" + convention.slug();
  }
}
