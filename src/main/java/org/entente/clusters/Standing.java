package org.entente.clusters;

import java.util.Set;
import org.entente.identity.AccountId;
import org.jspecify.annotations.Nullable;

/// What somebody is on a day: the facts on which conventions decide.
///
/// @param account who is signed in, or null for a visitor
/// @param person their entry among the people of a member company, the one of the longest-standing
/// membership where there are several; null for whoever belongs to none
/// @param company that entry's company
/// @param clusters the clusters of which a company of theirs is a member on that day
public record Standing(
    @Nullable AccountId account,
    @Nullable Person person,
    @Nullable Company company,
    Set<ClusterId> clusters) {

  /// Whoever comes.
  public static final Standing VISITOR = new Standing(null, null, null, Set.of());

  public Standing {
    clusters = Set.copyOf(clusters);
  }

  public boolean isMemberOf(ClusterId cluster) {
    return clusters.contains(cluster);
  }
}
