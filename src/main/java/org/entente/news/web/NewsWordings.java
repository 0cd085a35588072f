package org.entente.news.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Clusters;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// Makes the [NewsWording] for a reader.
@Component
class NewsWordings {

  private final Clusters clusters;
  private final Clock clock;

  NewsWordings(Clusters clusters, Clock clock) {
    this.clusters = clusters;
    this.clock = clock;
  }

  NewsWording in(Translator say) {
    Map<ClusterId, Cluster> all = new LinkedHashMap<>();
    clusters.all().forEach(cluster -> all.put(cluster.id(), cluster));
    return new NewsWording(say, all, clock.instant());
  }
}
