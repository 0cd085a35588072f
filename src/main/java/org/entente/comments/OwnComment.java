package org.entente.comments;

import java.time.Clock;
import org.entente.platform.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the author of a comment does with it, by the link in the mail.
@Component
public class OwnComment {

  private final CommentStore store;
  private final DecisionLog log;
  private final Clock clock;

  OwnComment(CommentStore store, DecisionLog log, Clock clock) {
    this.store = store;
    this.log = log;
    this.clock = clock;
  }

  /// Looking changes nothing: programs that read mail open links too.
  ///
  /// @throws NotFound if the link is none of ours, or the comment is gone
  public Comment find(String token) {
    return store
        .find(new CommentLink(token))
        .orElseThrow(() -> new NotFound("No comment has this link"));
  }

  /// Proves the address, and sends the comment to the moderators. Once is enough, twice does no
  /// harm.
  ///
  /// @throws NotFound if the link is none of ours, or the comment is gone
  @Transactional
  public Comment verify(String token) {
    Comment comment = locked(token);
    return comment.state() == CommentState.UNVERIFIED
        ? changed(comment, CommentState.WAITING)
        : comment;
  }

  /// Takes it back. What a moderator has refused or removed stays so.
  ///
  /// @throws NotFound if the link is none of ours, or the comment is gone
  @Transactional
  public Comment withdraw(String token) {
    Comment comment = locked(token);
    return switch (comment.state()) {
      case UNVERIFIED, WAITING, PUBLISHED -> changed(comment, CommentState.WITHDRAWN);
      case REFUSED, REMOVED, WITHDRAWN -> comment;
    };
  }

  private Comment locked(String token) {
    return store.lock(find(token).id()).orElseThrow();
  }

  private Comment changed(Comment comment, CommentState state) {
    store.change(comment.id(), state, clock.instant());
    log.note(comment, state, null, null, "", clock.instant());
    return comment.with(state);
  }
}
