package org.entente.news.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import org.entente.clusters.Cluster;
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
    return new NewsWording(
        say, clusters.all().stream().collect(toMap(Cluster::id, identity())), clock.instant());
  }
}
