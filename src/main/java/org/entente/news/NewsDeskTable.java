package org.entente.news;

import java.time.Instant;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.platform.table.Keyset;
import org.entente.platform.table.TablePage;
import org.entente.platform.table.Tally;
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
    String bounds = ORDER.source() + " " + found(query);
    return ORDER.page(
        query.cursor(),
        NewsDeskQuery.PAGE_SIZE,
        () ->
            Tally.of(
                bounded(Tally.counting("select from " + bounds), author, query, now)
                    .query(Integer.class)
                    .single()),
        article -> article.id().value(),
        part ->
            bounded(
                    "select %s from %s %s order by %s limit :limit"
                        .formatted(NewsRows.COLUMNS, bounds, part.condition(), part.order()),
                    author,
                    query,
                    now)
                .param(Keyset.ROW, part.row())
                .param(Keyset.LIMIT, part.limit())
                .query(NewsRows::article)
                .list());
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
