package org.entente.news;

import java.util.function.Function;
import org.entente.platform.table.Cursor;
import org.entente.platform.table.Keyset;
import org.entente.platform.table.TablePage;
import org.entente.platform.table.Tally;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Some articles in some order, to be read page by page.
///
/// @param order over `news_article a`
/// @param bounds the source of the order, and what more is asked of its rows
/// @param bounded makes a statement and gives it the values of the bounds
record NewsQuery(Keyset order, String bounds, Function<String, StatementSpec> bounded) {

  TablePage<NewsArticle> page(Cursor cursor, int size) {
    return order.page(
        cursor,
        size,
        this::total,
        article -> article.id().value(),
        part ->
            bounded
                .apply(
                    "select %s from %s %s order by %s limit :limit"
                        .formatted(NewsRows.COLUMNS, bounds, part.condition(), part.order()))
                .param(Keyset.ROW, part.row())
                .param(Keyset.LIMIT, part.limit())
                .query(NewsRows::article)
                .list());
  }

  private Tally total() {
    return Tally.of(
        bounded.apply(Tally.counting("select from " + bounds)).query(Integer.class).single());
  }
}
