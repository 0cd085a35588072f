package org.entente.dryrun.web;

import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.dryrun.DiscretionRules;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;

/// Says of others only what the reader's cluster may know.
record Discretion(ClusterId reader, Translator say) {

  boolean isShown(Cluster host, @Nullable Cluster side, long people) {
    return DiscretionRules.isShown(reader, host.id(), id(side), people);
  }

  String said(Cluster host, @Nullable Cluster side, long people) {
    return isShown(host, side, people) ? say.number(people) : few();
  }

  String few() {
    return say.say("dryrun.few", DiscretionRules.SMALLEST);
  }

  static @Nullable ClusterId id(@Nullable Cluster side) {
    return side == null ? null : side.id();
  }

  /// The class of a party's colour, or of those who belong to none.
  static String accent(@Nullable Cluster side) {
    return side == null ? "nobody" : "accent-" + side.slug();
  }
}
