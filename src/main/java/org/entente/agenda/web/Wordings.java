package org.entente.agenda.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Clusters;
import org.entente.conventions.ExplainDecisions;
import org.entente.platform.France;
import org.entente.platform.text.Translator;
import org.entente.territory.Gazetteer;
import org.springframework.stereotype.Component;

/// Makes the [Wording] of a request.
@Component
class Wordings {

  private final ExplainDecisions explain;
  private final Clusters clusters;
  private final Gazetteer gazetteer;
  private final Clock clock;

  Wordings(ExplainDecisions explain, Clusters clusters, Gazetteer gazetteer, Clock clock) {
    this.explain = explain;
    this.clusters = clusters;
    this.gazetteer = gazetteer;
    this.clock = clock;
  }

  Wording in(Translator say) {
    Map<ClusterId, Cluster> all = new LinkedHashMap<>();
    clusters.all().forEach(cluster -> all.put(cluster.id(), cluster));
    return new Wording(say, explain.in(say), all, gazetteer, France.day(clock.instant()));
  }
}
