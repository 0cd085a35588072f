package org.entente.readership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.news.News;
import org.entente.news.NewsArticle;
import org.entente.news.NewsArticleId;
import org.entente.news.NewsRanking;
import org.entente.platform.France;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The articles that most people read within some days.
@Component
public class MostRead {

  private final JdbcClient sql;
  private final Clock clock;
  private final NewsRanking ranking;

  MostRead(JdbcClient sql, News news, Clock clock) {
    this.sql = sql;
    this.clock = clock;
    this.ranking = new NewsRanking(news, clock, this::read);
  }

  /// @param days how many, today among them
  public List<NewsArticle> of(int days) {
    return ranking.of(days);
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
        .param("named", NewsRanking.NAMED)
        .query(UUID.class)
        .list()
        .stream()
        .map(NewsArticleId::new)
        .toList();
  }
}
