package org.entente.comments;

/// How far a comment has come. Its phrase is `comments.state.` and the name in lower case.
public enum CommentState {
  /// Its author has not yet opened the link in the mail.
  UNVERIFIED,
  /// A moderator has to read it.
  WAITING,
  /// Everybody reads it.
  PUBLISHED,
  /// It was never shown.
  REFUSED,
  /// It was shown, and is no longer.
  REMOVED,
  /// Its author took it back.
  WITHDRAWN
}
