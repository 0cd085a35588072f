package org.entente.news;

import org.entente.clusters.ClusterId;
import org.entente.platform.NotFound;

/// Finds, for whoever is about to change it, an article that a cluster wrote.
final class NewsAtDesk {

  private NewsAtDesk() {}

  /// @throws NotFound if the cluster wrote no such article
  static NewsArticle lock(NewsStore store, ClusterId author, NewsArticleId id) {
    return store
        .lock(id)
        .filter(article -> article.author().equals(author))
        .orElseThrow(() -> new NotFound("This cluster has no article " + id.value()));
  }
}
