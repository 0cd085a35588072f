package org.entente.comments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a reader typed.
///
/// @param to the comment that it answers, or null
/// @param request the number of the form, so that a double press writes one comment
public record CommentDraft(
    @Nullable CommentId to, String name, String email, String body, UUID request) {

  public CommentDraft {
    name = name.strip();
    email = email.strip();
    body = body.strip();
  }
}
