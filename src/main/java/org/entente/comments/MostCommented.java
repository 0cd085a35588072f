package org.entente.comments;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.news.News;
import org.entente.news.NewsArticle;
import org.entente.news.NewsArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The articles on which most people said something within some days: people, not comments, and
/// only
/// what a moderator let appear. A list is at most a minute old.
@Component
public class MostCommented {

  /// How many articles a list names.
  static final int NAMED = 5;

  private final JdbcClient sql;
  private final News news;
  private final Clock clock;
  private final Cache<Integer, List<NewsArticleId>> lists =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

  MostCommented(JdbcClient sql, News news, Clock clock) {
    this.sql = sql;
    this.news = news;
    this.clock = clock;
  }

  public List<NewsArticle> of(int days) {
    List<NewsArticleId> ids = lists.get(days, this::read);
    Map<NewsArticleId, NewsArticle> articles = news.find(ids);
    return ids.stream()
        .map(articles::get)
        .filter(Objects::nonNull)
        .filter(article -> article.isPublicAt(clock.instant()))
        .toList();
  }

  /// Of two on which as many spoke, the one with the latest word comes first.
  List<NewsArticleId> read(int days) {
    return sql
        .sql(
            """
            select c.article
            from reader_comment c join news_article a on a.id = c.article
            where c.state = 'PUBLISHED' and c.published_at > :since and a.status = 'RELEASED'
            group by c.article
            order by count(distinct c.email) desc, max(c.published_at) desc, c.article
            limit :named
            """)
        .param("since", CommentStore.timestamp(clock.instant().minus(Duration.ofDays(days))))
        .param("named", NAMED)
        .query(UUID.class)
        .list()
        .stream()
        .map(NewsArticleId::new)
        .toList();
  }
}
