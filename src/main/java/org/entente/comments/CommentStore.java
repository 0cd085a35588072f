package org.entente.comments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.identity.EmailAddress;
import org.entente.news.NewsArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Comments in PostgreSQL, one by one; [CommentLists] finds many.
@Component
class CommentStore {

  private final JdbcClient sql;

  CommentStore(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Comment> find(CommentId id) {
    return sql.sql("select * from reader_comment where id = :id")
        .param("id", id.value())
        .query(CommentStore::comment)
        .optional();
  }

  Optional<Comment> find(CommentLink link) {
    return sql.sql("select * from reader_comment where link = :link")
        .param("link", link.hash())
        .query(CommentStore::comment)
        .optional();
  }

  /// Reads a comment and keeps others from writing it until the transaction ends.
  Optional<Comment> lock(CommentId id) {
    return sql.sql("select * from reader_comment where id = :id for no key update")
        .param("id", id.value())
        .query(CommentStore::comment)
        .optional();
  }

  /// @return false when the same form was sent before
  boolean add(Comment comment, UUID request, CommentLink link) {
    CommentId parent = comment.parent();
    EmailAddress email = comment.email();
    return sql.sql(
                """
                insert into reader_comment (id, article, parent, name, email, language, body, state,
                  request, link, written_at)
                values (:id, :article, :parent, :name, :email, :language, :body, :state, :request,
                  :link, :writtenAt)
                on conflict (request) do nothing
                """)
            .param("id", comment.id().value())
            .param("article", comment.article().value())
            .param("parent", parent == null ? null : parent.value())
            .param("name", comment.name())
            .param("email", email == null ? null : email.value())
            .param("language", comment.language())
            .param("body", comment.body())
            .param("state", comment.state().name())
            .param("request", request)
            .param("link", link.hash())
            .param("writtenAt", timestamp(comment.writtenAt()))
            .update()
        == 1;
  }

  /// Writes the state of a comment that the caller has locked.
  void change(CommentId id, CommentState state, Instant now) {
    sql.sql(
            """
            update reader_comment
            set state = :state,
              verified_at = case when :state = 'WAITING' then :now else verified_at end,
              published_at = case when :state = 'PUBLISHED' then :now else published_at end
            where id = :id
            """)
        .param("id", id.value())
        .param("state", state.name())
        .param("now", timestamp(now))
        .update();
  }

  static Comment comment(ResultSet row, int index) throws SQLException {
    UUID parent = row.getObject("parent", UUID.class);
    String email = row.getString("email");
    return new Comment(
        new CommentId(row.getObject("id", UUID.class)),
        new NewsArticleId(row.getObject("article", UUID.class)),
        parent == null ? null : new CommentId(parent),
        row.getString("name"),
        email == null ? null : new EmailAddress(email),
        row.getString("language"),
        row.getString("body"),
        CommentState.valueOf(row.getString("state")),
        row.getTimestamp("written_at").toInstant());
  }

  static OffsetDateTime timestamp(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  /// What can be answered: the published ones of an article with that number.
  List<Comment> published(NewsArticleId article, CommentId id) {
    return sql.sql(
            "select * from reader_comment where id = :id and article = :article and state = 'PUBLISHED'")
        .param("id", id.value())
        .param("article", article.value())
        .query(CommentStore::comment)
        .list();
  }
}
