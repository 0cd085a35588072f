package org.entente.news;

import java.util.UUID;
import org.entente.platform.Uuids;

/// Names one article of the news for ever.
public record NewsArticleId(UUID value) implements Comparable<NewsArticleId> {

  public static NewsArticleId next() {
    return new NewsArticleId(Uuids.next());
  }

  @Override
  public int compareTo(NewsArticleId other) {
    return value.compareTo(other.value);
  }
}
