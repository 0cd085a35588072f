package org.entente.news.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.news.News;
import org.entente.news.NewsArticle;
import org.entente.news.Release;
import org.entente.platform.feed.Feed;
import org.entente.platform.page.MarkedAnswer;
import org.entente.platform.page.Origin;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The news where people already look: in their feed reader.
@Controller
class NewsFeedPages {

  private static final String ATOM = "application/atom+xml;charset=UTF-8";
  private static final String JSON_FEED = "application/feed+json";
  private static final int LATEST = 50;

  private final News news;
  private final Clusters clusters;
  private final NewsWordings wordings;
  private final Origin origin;

  NewsFeedPages(News news, Clusters clusters, NewsWordings wordings, Origin origin) {
    this.news = news;
    this.clusters = clusters;
    this.wordings = wordings;
    this.origin = origin;
  }

  @GetMapping("/news.atom")
  ResponseEntity<String> atom(HttpServletRequest request, Translator say) {
    return MarkedAnswer.of(ATOM, feed(null, "news.atom", request, say).atom(), request);
  }

  @GetMapping("/clusters/{cluster}/news.atom")
  ResponseEntity<String> atom(
      @PathVariable String cluster, HttpServletRequest request, Translator say) {
    return MarkedAnswer.of(
        ATOM, feed(clusters.named(cluster), "news.atom", request, say).atom(), request);
  }

  @GetMapping("/news.json")
  ResponseEntity<String> json(HttpServletRequest request, Translator say) {
    return MarkedAnswer.of(JSON_FEED, feed(null, "news.json", request, say).json(), request);
  }

  @GetMapping("/clusters/{cluster}/news.json")
  ResponseEntity<String> json(
      @PathVariable String cluster, HttpServletRequest request, Translator say) {
    return MarkedAnswer.of(
        JSON_FEED, feed(clusters.named(cluster), "news.json", request, say).json(), request);
  }

  private Feed feed(
      @Nullable Cluster cluster, String file, HttpServletRequest request, Translator say) {
    NewsWording wording = wordings.in(say);
    return new Feed(
        cluster == null ? say.say("news.feed.all") : say.say("news.feed.cluster", cluster.name()),
        origin.of(request),
        cluster == null ? "/news" : "/news?cluster=" + cluster.slug(),
        (cluster == null ? "/" : "/clusters/" + cluster.slug() + "/") + file,
        say.language(),
        news.latest(cluster == null ? null : cluster.id(), LATEST).stream()
            .map(article -> entry(article, wording))
            .toList());
  }

  private Feed.Entry entry(NewsArticle article, NewsWording wording) {
    Instant released = released(article.release());
    Instant changed =
        article.edition() > 1 ? news.editions(article.id()).getFirst().at() : released;
    return new Feed.Entry(
        article.id().value(),
        NewsWording.path(article),
        article.text().title(),
        wording.names(article),
        article.text().standfirst(),
        wording.section(article),
        released,
        changed);
  }

  private static Instant released(Release release) {
    return switch (release) {
      case Release.Draft _ -> throw new IllegalStateException("Nobody may know of a draft.");
      case Release.Released(Instant at) -> at;
      case Release.Withdrawn(Instant at, _, _) -> at;
    };
  }
}
