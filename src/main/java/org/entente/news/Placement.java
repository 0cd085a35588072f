package org.entente.news;

import org.entente.clusters.ClusterId;
import org.entente.conventions.ClauseRef;
import org.jspecify.annotations.Nullable;

/// An article on the pages of a partner of its author's.
///
/// @param cluster the partner
/// @param clause the article of the convention that opens the partner's pages
/// @param moderation whether that article lets each side's moderators act on the comments
/// @param reason why it was declined; null where it was not
public record Placement(
    ClusterId cluster, State state, ClauseRef clause, boolean moderation, @Nullable String reason) {

  public Placement {
    if ((state == State.DECLINED) != (reason != null)) {
      throw new IllegalArgumentException(
          "What is declined has a reason and nothing else has, but %s had %s."
              .formatted(state, reason));
    }
  }

  /// Its phrase is `news.placement.` and the name in lower case.
  public enum State {
    /// The partner's staff has still to read it.
    PROPOSED,
    APPEARS,
    DECLINED
  }
}
