package org.entente.clusters.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.entente.clusters.Clusters;
import org.entente.platform.France;
import org.entente.platform.changes.Topic;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What everybody may see of the clusters.
@Controller
class ClusterPages {

  private final Pages pages;
  private final Clusters clusters;
  private final ClusterView.Factory views;
  private final Clock clock;

  ClusterPages(Pages pages, Clusters clusters, ClusterView.Factory views, Clock clock) {
    this.pages = pages;
    this.clusters = clusters;
    this.views = views;
    this.clock = clock;
  }

  @GetMapping("/clusters")
  Page all(Translator say) {
    LocalDate today = France.day(clock.instant());
    List<ClusterView> all =
        clusters.all().stream().map(cluster -> views.view(cluster, today, say)).toList();
    return pages
        .page("clusters/clusters")
        .shared(Topic.any("cluster"), Topic.any("people"))
        .with("living", all.stream().filter(view -> view.cluster().livesOn(today)).toList())
        .with("former", all.stream().filter(view -> !view.cluster().livesOn(today)).toList());
  }

  @GetMapping("/clusters/{cluster}")
  Page one(@PathVariable String cluster, Translator say) {
    LocalDate today = France.day(clock.instant());
    return pages
        .page("clusters/cluster")
        .shared(Topic.any("cluster"), Topic.any("people"))
        .with("view", views.view(clusters.named(cluster), today, say));
  }
}
