package org.entente.dryrun.web;

import java.util.ArrayList;
import java.util.List;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Clusters;
import org.entente.conventions.Convention;
import org.entente.conventions.Conventions;
import org.entente.platform.NotFound;
import org.entente.platform.page.Shell;
import org.springframework.stereotype.Component;

/// Finds the convention that an address of a cluster's desk names, and none to which that cluster
/// is
/// no party.
@Component("dryRunDesk")
class PartyDesk {

  private final Clusters clusters;
  private final Conventions conventions;

  PartyDesk(Clusters clusters, Conventions conventions) {
    this.clusters = clusters;
    this.conventions = conventions;
  }

  /// A convention on the desk of one of its parties.
  ///
  /// @param parties all of them, ours first
  record OnDesk(Cluster ours, Convention convention, List<Cluster> parties) {

    String address() {
      return "/desk/" + ours.slug() + "/conventions/" + convention.slug() + "/dry-run";
    }

    Shell.Desk desk() {
      return new Shell.Desk(ours.slug().value(), ours.name());
    }
  }

  OnDesk find(String cluster, String slug) {
    Cluster ours = clusters.named(cluster);
    Convention convention =
        conventions
            .bySlug(slug, ours.id())
            .orElseThrow(() -> new NotFound("No convention %s of %s".formatted(slug, cluster)));
    List<Cluster> parties = new ArrayList<>(List.of(ours));
    for (ClusterId party : convention.parties()) {
      if (!party.equals(ours.id())) {
        parties.add(clusters.find(party).orElseThrow());
      }
    }
    return new OnDesk(ours, convention, parties);
  }
}
