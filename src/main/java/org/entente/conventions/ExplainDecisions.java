package org.entente.conventions;

import java.util.Map;
import java.util.stream.Collectors;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Clusters;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// Puts decisions into words.
@Component
public class ExplainDecisions {

  private final Clusters clusters;
  private final Decide decide;
  private final ConventionStore recorded;

  ExplainDecisions(Clusters clusters, Decide decide, ConventionStore recorded) {
    this.clusters = clusters;
    this.decide = decide;
    this.recorded = recorded;
  }

  /// The phrases for one request, in its reader's language and under the law of now. Ask once,
  /// explain many.
  public DecisionPhrases in(Translator say) {
    Map<ClusterId, String> names =
        clusters.all().stream().collect(Collectors.toMap(Cluster::id, Cluster::name));
    return new DecisionPhrases(decide.law(), recorded, names, say);
  }
}
