package org.entente.news;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/// A short list of articles of the last days, in an order that another module knows. It is at most
/// a
/// minute old; what nobody can read any more is left out at once.
public final class NewsRanking {

  /// How many articles it names.
  public static final int NAMED = 5;

  private static final Duration KEPT = Duration.ofMinutes(1);

  private final News news;
  private final Clock clock;
  private final IntFunction<List<NewsArticleId>> read;
  private final Cache<Integer, List<NewsArticleId>> lists =
      Caffeine.newBuilder().expireAfterWrite(KEPT).build();

  /// @param read the first articles in that order, of as many days as it is given
  public NewsRanking(News news, Clock clock, IntFunction<List<NewsArticleId>> read) {
    this.news = news;
    this.clock = clock;
    this.read = read;
  }

  /// @param days how many, today among them
  public List<NewsArticle> of(int days) {
    List<NewsArticleId> ids = lists.get(days, read::apply);
    Map<NewsArticleId, NewsArticle> articles = news.find(ids);
    return ids.stream()
        .map(articles::get)
        .filter(Objects::nonNull)
        .filter(article -> article.isPublicAt(clock.instant()))
        .toList();
  }
}
