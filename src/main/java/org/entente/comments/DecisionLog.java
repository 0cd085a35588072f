package org.entente.comments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.clusters.ClusterId;
import org.entente.identity.AccountId;
import org.entente.platform.Uuids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What became of comments, by whom and why. It is added to and read; the database refuses to
/// change
/// what stands in it.
@Component
class DecisionLog {

  private final JdbcClient sql;

  DecisionLog(JdbcClient sql) {
    this.sql = sql;
  }

  /// @param cluster for whom somebody decided, or null where the author did
  /// @param moderator who decided, or null where the author did
  void note(
      Comment before,
      CommentState after,
      @Nullable ClusterId cluster,
      @Nullable AccountId moderator,
      String reason,
      Instant now) {
    sql.sql(
            """
            insert into comment_decision (id, comment, cluster, moderator, before, after, reason,
              decided_at)
            values (:id, :comment, :cluster, :moderator, :before, :after, :reason, :at)
            """)
        .param("id", Uuids.next())
        .param("comment", before.id().value())
        .param("cluster", cluster == null ? null : cluster.value())
        .param("moderator", moderator == null ? null : moderator.value())
        .param("before", before.state().name())
        .param("after", after.name())
        .param("reason", reason)
        .param("at", CommentStore.timestamp(now))
        .update();
  }

  /// What was decided on a comment, the first first.
  List<CommentDecision> of(CommentId comment) {
    return sql.sql(
            """
            select d.*, coalesce(a.name, a.email) as called
            from comment_decision d left join account a on a.id = d.moderator
            where d.comment = :comment order by d.id
            """)
        .param("comment", comment.value())
        .query(
            (row, _) -> {
              UUID cluster = row.getObject("cluster", UUID.class);
              return new CommentDecision(
                  CommentState.valueOf(row.getString("before")),
                  CommentState.valueOf(row.getString("after")),
                  cluster == null ? null : new ClusterId(cluster),
                  row.getString("called"),
                  row.getString("reason"),
                  row.getTimestamp("decided_at").toInstant());
            })
        .list();
  }
}
