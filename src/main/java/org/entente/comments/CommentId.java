package org.entente.comments;

import java.util.UUID;
import org.entente.platform.Uuids;

/// Names one comment for ever.
public record CommentId(UUID value) {

  public static CommentId next() {
    return new CommentId(Uuids.next());
  }
}
