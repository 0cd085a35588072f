package org.entente.news;

import java.time.Instant;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.platform.table.Keyset;
import org.entente.platform.table.TablePage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads a cluster's own articles as a table, the latest begun first. Every query is bounded by the
/// cluster.
@Component
class NewsDeskTable {

  private static final Keyset ORDER =
      new Keyset("news_article a where a.cluster = :author", "a.id", List.of("a.id"), true);

  private final JdbcClient sql;

  NewsDeskTable(JdbcClient sql) {
    this.sql = sql;
  }

  TablePage<NewsArticle> page(ClusterId author, NewsDeskQuery query, Instant now) {
    return new NewsQuery(
            ORDER,
            ORDER.source() + " " + found(query),
            statement -> bounded(statement, author, query, now))
        .page(query.cursor(), NewsDeskQuery.PAGE_SIZE);
  }

  private static String found(NewsDeskQuery query) {
    String state =
        switch (query.state()) {
          case ALL -> "";
          case DRAFT -> "and a.status = 'DRAFT'";
          case SCHEDULED -> "and a.status = 'RELEASED' and a.released_at > :now";
          case PUBLIC -> "and a.status = 'RELEASED' and a.released_at <= :now";
          case WITHDRAWN -> "and a.status = 'WITHDRAWN'";
        };
    return query.text().isEmpty()
        ? state
        : state + " and a.words like '%' || plain(:text) || '%' escape '!'";
  }

  private JdbcClient.StatementSpec bounded(
      String statement, ClusterId author, NewsDeskQuery query, Instant now) {
    return sql.sql(statement)
        .param("author", author.value())
        .param("now", NewsColumns.timestamp(now))
        .param("text", query.text().replaceAll("([!%_])", "!$1"));
  }
}
