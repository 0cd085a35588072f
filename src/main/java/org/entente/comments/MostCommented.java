package org.entente.comments;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.entente.news.News;
import org.entente.news.NewsArticle;
import org.entente.news.NewsArticleId;
import org.entente.news.NewsRanking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The articles on which most people said something within some days: people, not comments, and
/// only
/// what a moderator let appear.
@Component
public class MostCommented {

  private final JdbcClient sql;
  private final Clock clock;
  private final NewsRanking ranking;

  MostCommented(JdbcClient sql, News news, Clock clock) {
    this.sql = sql;
    this.clock = clock;
    this.ranking = new NewsRanking(news, clock, this::read);
  }

  public List<NewsArticle> of(int days) {
    return ranking.of(days);
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
        .param("named", NewsRanking.NAMED)
        .query(UUID.class)
        .list()
        .stream()
        .map(NewsArticleId::new)
        .toList();
  }
}
