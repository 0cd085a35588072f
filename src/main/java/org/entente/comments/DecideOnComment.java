package org.entente.comments;

import java.time.Clock;
import java.util.List;
import org.entente.clusters.Cluster;
import org.entente.identity.AccountId;
import org.entente.news.NewsArticle;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a moderator decides. Whoever is refused or removed is told by whom, why, and what can be
/// done
/// about it.
@Component
public class DecideOnComment {

  private final CommentStore store;
  private final Comments comments;
  private final CommentLetters letters;
  private final DecisionLog log;
  private final Clock clock;

  DecideOnComment(
      CommentStore store, Comments comments, CommentLetters letters, DecisionLog log, Clock clock) {
    this.store = store;
    this.comments = comments;
    this.letters = letters;
    this.log = log;
    this.clock = clock;
  }

  /// Shows it to everybody.
  ///
  /// @return what speaks against it; empty when it is done, now or before
  /// @throws NotFound if that cluster moderates no such comment
  @Transactional
  public List<Problem> approve(Cluster cluster, CommentId id, AccountId moderator) {
    Comment comment = locked(cluster, id);
    return switch (comment.state()) {
      case PUBLISHED -> List.of();
      case WAITING, REFUSED, REMOVED ->
          decided(comment, CommentState.PUBLISHED, cluster, moderator, "");
      case UNVERIFIED, WITHDRAWN -> List.of(Problem.overall("comments.problem.withdrawn"));
    };
  }

  /// Does not show it, or no longer.
  ///
  /// @param reason as its author is told
  /// @return what speaks against it; empty when it is done, now or before
  /// @throws NotFound if that cluster moderates no such comment
  @Transactional
  public List<Problem> refuse(Cluster cluster, CommentId id, AccountId moderator, String reason) {
    Comment comment = locked(cluster, id);
    List<Problem> problems = CommentRules.reason(reason);
    if (!problems.isEmpty()) {
      return problems;
    }
    return switch (comment.state()) {
      case WAITING ->
          told(comment, CommentState.REFUSED, "comments.mail.refused.", cluster, moderator, reason);
      case PUBLISHED ->
          told(comment, CommentState.REMOVED, "comments.mail.removed.", cluster, moderator, reason);
      case REFUSED, REMOVED -> List.of();
      case UNVERIFIED, WITHDRAWN -> List.of(Problem.overall("comments.problem.withdrawn"));
    };
  }

  private Comment locked(Cluster cluster, CommentId id) {
    comments.moderated(cluster.id(), id);
    return store.lock(id).orElseThrow();
  }

  private List<Problem> told(
      Comment comment,
      CommentState state,
      String phrases,
      Cluster cluster,
      AccountId moderator,
      String reason) {
    NewsArticle article = comments.article(comment);
    letters.giveReasons(comment, article, phrases, cluster.name(), reason.strip());
    return decided(comment, state, cluster, moderator, reason.strip());
  }

  private List<Problem> decided(
      Comment comment, CommentState state, Cluster cluster, AccountId moderator, String reason) {
    store.change(comment.id(), state, clock.instant());
    log.note(comment, state, cluster.id(), moderator, reason, clock.instant());
    return List.of();
  }
}
