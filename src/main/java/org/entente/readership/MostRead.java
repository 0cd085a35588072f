package org.entente.readership;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.news.News;
import org.entente.news.NewsArticle;
import org.entente.news.NewsArticleId;
import org.entente.platform.France;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The articles that most people read within some days. A list is at most a minute old.
@Component
public class MostRead {

  /// How many articles a list names.
  static final int NAMED = 5;

  private final JdbcClient sql;
  private final News news;
  private final Clock clock;
  private final Cache<Integer, List<NewsArticleId>> lists =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

  MostRead(JdbcClient sql, News news, Clock clock) {
    this.sql = sql;
    this.news = news;
    this.clock = clock;
  }

  /// @param days how many, today among them
  public List<NewsArticle> of(int days) {
    List<NewsArticleId> ids = lists.get(days, this::read);
    Map<NewsArticleId, NewsArticle> articles = news.find(ids);
    return ids.stream()
        .map(articles::get)
        .filter(Objects::nonNull)
        .filter(article -> article.isPublicAt(clock.instant()))
        .toList();
  }

  /// Of two that were read by as many, the one that appeared later comes first.
  List<NewsArticleId> read(int days) {
    LocalDate today = France.day(clock.instant());
    return sql
        .sql(
            """
            select d.article
            from article_day d join news_article a on a.id = d.article
            where d.day > :before and d.day <= :today and a.status = 'RELEASED'
            group by d.article, a.released_at
            order by sum(d.readers) desc, a.released_at desc, d.article
            limit :named
            """)
        .param("before", today.minusDays(days))
        .param("today", today)
        .param("named", NAMED)
        .query(UUID.class)
        .list()
        .stream()
        .map(NewsArticleId::new)
        .toList();
  }
}
