package org.entente.news;

import java.time.Instant;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.platform.table.Cursor;
import org.entente.platform.table.Keyset;
import org.entente.platform.table.TablePage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the articles that everybody can read, the latest first.
@Component
class NewsLists {

  private static final Keyset ALL =
      new Keyset(
          "news_article a where a.status = 'RELEASED' and a.released_at <= :now",
          "a.id",
          List.of("a.released_at", "a.id"),
          true);

  private static final Keyset OF_CLUSTER =
      new Keyset(
          """
          news_placement n join news_article a on a.id = n.article
          where n.cluster = :cluster and n.appears_at <= :now""",
          "n.article",
          List.of("n.appears_at", "n.article"),
          true);

  private final JdbcClient sql;

  NewsLists(JdbcClient sql) {
    this.sql = sql;
  }

  /// @param cluster on whose pages they stand, or null for all
  /// @param section of which they are, or null for all
  TablePage<NewsArticle> page(
      @Nullable ClusterId cluster,
      @Nullable Section section,
      Cursor cursor,
      int size,
      Instant now) {
    Keyset order = cluster == null ? ALL : OF_CLUSTER;
    String bounds = order.source() + (section == null ? "" : " and a.section = :section");
    return new NewsQuery(order, bounds, statement -> bounded(statement, cluster, section, now))
        .page(cursor, size);
  }

  private JdbcClient.StatementSpec bounded(
      String statement, @Nullable ClusterId cluster, @Nullable Section section, Instant now) {
    return sql.sql(statement)
        .param("now", NewsColumns.timestamp(now))
        .param("cluster", cluster == null ? null : cluster.value())
        .param("section", section == null ? null : section.name());
  }
}
