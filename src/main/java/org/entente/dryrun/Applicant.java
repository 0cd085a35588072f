package org.entente.dryrun;

import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.territory.TravelEstimate;
import org.jspecify.annotations.Nullable;

/// Who asks, as far as a law asks about them. It names nobody, and many are alike.
///
/// @param memberOf the clusters to which their company belonged
/// @param travel the estimated way to the event, or null when it is not known
record Applicant(Set<ClusterId> memberOf, @Nullable TravelEstimate travel) {

  Applicant {
    memberOf = Set.copyOf(memberOf);
  }
}
