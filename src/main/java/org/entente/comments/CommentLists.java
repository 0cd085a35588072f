package org.entente.comments;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.clusters.ClusterId;
import org.entente.news.NewsArticleId;
import org.entente.platform.table.Cursor;
import org.entente.platform.table.Keyset;
import org.entente.platform.table.TablePage;
import org.entente.platform.table.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the comments of an article, and those that wait for a cluster's moderators.
@Component
class CommentLists {

  private static final Keyset SHOWN =
      new Keyset(
          """
          reader_comment c where c.article = :article and c.parent is null
          and (c.state = 'PUBLISHED' or exists (select from reader_comment r
            where r.parent = c.id and r.state = 'PUBLISHED'))""",
          "c.id",
          List.of("c.written_at", "c.id"),
          false);

  /// A cluster's moderators act on its own articles, and on those of partners by an article of a
  /// convention that says so.
  private static final Keyset WAITING =
      new Keyset(
          """
          reader_comment c where c.state = 'WAITING' and exists (select from news_placement p
            where p.article = c.article and p.cluster = :cluster
              and (p.state = 'AUTHOR' or (p.state = 'APPEARS' and p.moderation)))""",
          "c.id",
          List.of("c.verified_at", "c.id"),
          false);

  private final JdbcClient sql;

  CommentLists(JdbcClient sql) {
    this.sql = sql;
  }

  TablePage<Comment> shown(NewsArticleId article, Cursor cursor, int size) {
    return page(SHOWN, "article", article.value(), cursor, size);
  }

  TablePage<Comment> waiting(ClusterId cluster, Cursor cursor, int size) {
    return page(WAITING, "cluster", cluster.value(), cursor, size);
  }

  Tally waiting(ClusterId cluster) {
    return total(WAITING, "cluster", cluster.value());
  }

  /// The published answers to comments, by what they answer, the first first.
  Map<CommentId, List<Comment>> answers(List<Comment> comments) {
    return sql
        .sql(
            """
            select * from reader_comment
            where parent = any(:parents) and state = 'PUBLISHED'
            order by written_at, id
            """)
        .param(
            "parents", comments.stream().map(comment -> comment.id().value()).toArray(UUID[]::new))
        .query(CommentStore::comment)
        .list()
        .stream()
        .collect(groupingBy(answer -> Objects.requireNonNull(answer.parent())));
  }

  int count(NewsArticleId article) {
    return sql.sql(
            "select count(*) from reader_comment where article = :article and state = 'PUBLISHED'")
        .param("article", article.value())
        .query(Integer.class)
        .single();
  }

  private TablePage<Comment> page(Keyset order, String bound, UUID value, Cursor cursor, int size) {
    return order.page(
        cursor,
        size,
        () -> total(order, bound, value),
        comment -> comment.id().value(),
        part ->
            sql.sql(
                    "select c.* from %s %s order by %s limit :limit"
                        .formatted(order.source(), part.condition(), part.order()))
                .param(bound, value)
                .param(Keyset.ROW, part.row())
                .param(Keyset.LIMIT, part.limit())
                .query(CommentStore::comment)
                .list());
  }

  private Tally total(Keyset order, String bound, UUID value) {
    return Tally.of(
        sql.sql(Tally.counting("select from " + order.source()))
            .param(bound, value)
            .query(Integer.class)
            .single());
  }
}
