package org.entente.news.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.news.NewsArticle;
import org.entente.news.Release;
import org.entente.platform.France;
import org.entente.platform.text.Translator;

/// How the pages of the news say things, to one reader.
///
/// @param clusters all there are or were, by name
record NewsWording(Translator say, Map<ClusterId, Cluster> clusters, Instant now) {

  NewsLine line(NewsArticle article) {
    return new NewsLine(
        path(article),
        article.text().title(),
        article.text().standfirst(),
        article.language(),
        eyebrow(article),
        accents(article));
  }

  /// The address of an article within the site.
  static String path(NewsArticle article) {
    return "/news/" + article.slug();
  }

  /// When it was released, its section, and whose it is.
  List<String> eyebrow(NewsArticle article) {
    return Stream.of(day(article.release()), section(article), names(article))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  String section(NewsArticle article) {
    return say.say("news.section." + article.section().key());
  }

  /// The names of the clusters on whose pages it appears.
  String names(NewsArticle article) {
    return say.list(article.clusters().stream().map(this::cluster).map(Cluster::name).toList());
  }

  List<String> accents(NewsArticle article) {
    return article.clusters().stream().map(this::cluster).map(c -> c.slug().value()).toList();
  }

  Cluster cluster(ClusterId id) {
    return Objects.requireNonNull(clusters.get(id), () -> "No cluster " + id.value());
  }

  /// The day of release; empty for a draft.
  String day(Release release) {
    return switch (release) {
      case Release.Draft _ -> "";
      case Release.Released(Instant at) -> say.date(France.day(at));
      case Release.Withdrawn(Instant at, _, _) -> say.date(France.day(at));
    };
  }
}
