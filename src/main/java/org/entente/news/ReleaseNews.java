package org.entente.news;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets everybody read an article, now or from a moment to come.
@Component
public class ReleaseNews {

  private static final Duration FARTHEST = Duration.ofDays(366);

  private final NewsStore store;
  private final Clock clock;

  ReleaseNews(NewsStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Does nothing when everybody reads it already.
  ///
  /// @throws NotFound if the cluster wrote no such article
  @Transactional
  public NewsChange release(ClusterId author, NewsArticleId id) {
    return release(author, id, clock.instant());
  }

  /// @param at a moment to come, at most a year away
  /// @throws NotFound if the cluster wrote no such article
  @Transactional
  public NewsChange schedule(ClusterId author, NewsArticleId id, Instant at) {
    Instant now = clock.instant();
    if (!at.isAfter(now) || at.isAfter(now.plus(FARTHEST))) {
      return new NewsChange.Refused(Problem.at("at", "news.problem.moment"));
    }
    return release(author, id, at);
  }

  /// Makes a draft again of what was to be released and nobody could read yet.
  ///
  /// @throws NotFound if the cluster wrote no such article
  @Transactional
  public NewsChange hold(ClusterId author, NewsArticleId id) {
    NewsArticle article = NewsAtDesk.lock(store, author, id);
    return switch (article.release()) {
      case Release.Draft _ -> new NewsChange.Made(article);
      case Release.Released _ ->
          article.isPublicAt(clock.instant())
              ? new NewsChange.Refused(Problem.overall("news.problem.public"))
              : written(article.with(Release.DRAFT, 0));
      case Release.Withdrawn _ -> new NewsChange.Refused(Problem.overall("news.problem.withdrawn"));
    };
  }

  private NewsChange release(ClusterId author, NewsArticleId id, Instant at) {
    NewsArticle article = NewsAtDesk.lock(store, author, id);
    if (article.isPublicAt(clock.instant())) {
      return new NewsChange.Made(article);
    }
    List<Problem> problems =
        article.release() instanceof Release.Withdrawn
            ? List.of(Problem.overall("news.problem.withdrawn"))
            : NewsRules.objections(article.described());
    return problems.isEmpty()
        ? written(article.with(new Release.Released(at), 1))
        : new NewsChange.Refused(problems);
  }

  private NewsChange written(NewsArticle article) {
    store.change(article);
    return new NewsChange.Made(article);
  }
}
