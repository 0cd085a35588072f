package org.entente.news;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes an article away from readers for good, and tells them why; or discards a draft that nobody
/// could read.
@Component
public class WithdrawNews {

  private final NewsStore store;
  private final Clock clock;

  WithdrawNews(NewsStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Withdraws what everybody can read. What was withdrawn already keeps its first reason.
  ///
  /// @throws NotFound if the cluster wrote no such article
  @Transactional
  public NewsChange withdraw(ClusterId author, NewsArticleId id, String reason) {
    NewsArticle article = NewsAtDesk.lock(store, author, id);
    Instant now = clock.instant();
    return switch (article.release()) {
      case Release.Draft _ -> new NewsChange.Refused(Problem.overall("news.problem.not-public"));
      case Release.Withdrawn _ -> new NewsChange.Made(article);
      case Release.Released(Instant at) when at.isAfter(now) ->
          new NewsChange.Refused(Problem.overall("news.problem.not-public"));
      case Release.Released(Instant at) -> {
        List<Problem> problems = NewsRules.reasonProblems("reason", reason);
        yield problems.isEmpty()
            ? withdrawn(article, new Release.Withdrawn(at, now, reason.strip()))
            : new NewsChange.Refused(problems);
      }
    };
  }

  /// @throws NotFound if the cluster wrote no such article, or somebody could read it
  @Transactional
  public void discard(ClusterId author, NewsArticleId id) {
    if (!store.remove(author, id)) {
      throw new NotFound("This cluster has no draft " + id.value());
    }
  }

  private NewsChange withdrawn(NewsArticle article, Release.Withdrawn release) {
    NewsArticle after = article.with(release, article.edition());
    store.change(after);
    return new NewsChange.Made(after);
  }
}
