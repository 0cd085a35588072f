package org.entente.conventions;

import java.time.Instant;
import org.entente.clusters.ClusterId;
import org.jspecify.annotations.Nullable;

/// What a convention said in one of its versions.
///
/// @param by the party at whose desk it was written
/// @param proposedAt when it was put before the other parties, or null
/// @param message what was said with the proposal; may be empty
public record WrittenVersion(
    int version,
    ClusterId by,
    Instant writtenAt,
    ConventionDraft contents,
    @Nullable Instant proposedAt,
    String message) {}
