package org.entente.conventions;

import java.time.Instant;
import java.util.UUID;
import org.entente.clusters.ClusterId;
import org.jspecify.annotations.Nullable;

/// Something that a party said of a part of a draft.
///
/// @param version the version it was said of
/// @param part the article's number in that version, 0 for title, preamble, parties and dates
/// @param settledAt when it was settled, or null while it is open
public record Remark(
    UUID id,
    int version,
    int part,
    ClusterId by,
    String words,
    Instant writtenAt,
    @Nullable Instant settledAt) {

  public boolean isOpen() {
    return settledAt == null;
  }
}
