package org.entente.news;

import java.time.Instant;

/// How far an article has come.
public sealed interface Release {

  /// Only its author's staff sees it, and who has its preview link.
  record Draft() implements Release {}

  /// Everybody reads it from that moment on, which may be still to come.
  record Released(Instant at) implements Release {}

  /// It was public and is no longer; everybody may know why.
  record Withdrawn(Instant releasedAt, Instant at, String reason) implements Release {}

  Release DRAFT = new Draft();
}
