package org.entente.news.web;

import java.util.Map;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.news.News;
import org.entente.news.NewsDeskQuery;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A cluster's own articles, for its staff.
@Controller
class DeskNewsList {

  private final Pages pages;
  private final Clusters clusters;
  private final News news;
  private final DeskNewsViews views;

  DeskNewsList(Pages pages, Clusters clusters, News news, DeskNewsViews views) {
    this.pages = pages;
    this.clusters = clusters;
    this.news = news;
    this.views = views;
  }

  @GetMapping("/desk/{cluster}/news")
  Page list(
      @PathVariable("cluster") String slug,
      @RequestParam Map<String, String> asked,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    NewsDeskQuery query = NewsDeskQuery.read(asked);
    return pages
        .page("news/desk-news")
        .with("desk", DeskNewsPage.desk(cluster))
        .with("list", views.list(cluster, query, news.ofAuthor(cluster.id(), query), say));
  }
}
