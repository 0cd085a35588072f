package org.entente.imports.web;

import org.entente.clusters.Cluster;
import org.entente.imports.ImportRun;
import org.entente.platform.page.Shell;

/// The addresses of one cluster's imports.
final class ImportDesk {

  private ImportDesk() {}

  static Shell.Desk of(Cluster cluster) {
    return new Shell.Desk(cluster.slug().value(), cluster.name());
  }

  static String address(Cluster cluster) {
    return "/desk/" + cluster.slug() + "/imports";
  }

  static String address(Cluster cluster, ImportRun run) {
    return address(cluster) + "/" + run.id();
  }
}
