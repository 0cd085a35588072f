package org.entente.comments;

import java.time.Instant;
import org.entente.clusters.ClusterId;
import org.jspecify.annotations.Nullable;

/// Something that became of a comment.
///
/// @param cluster for whom it was decided, or null where its author did
/// @param moderator how the one who decided is called, or null where nobody is known any more
/// @param reason as its author was told; empty where none was needed
public record CommentDecision(
    CommentState before,
    CommentState after,
    @Nullable ClusterId cluster,
    @Nullable String moderator,
    String reason,
    Instant at) {}
