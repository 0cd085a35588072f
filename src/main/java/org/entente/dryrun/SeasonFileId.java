package org.entente.dryrun;

import java.util.Optional;
import java.util.UUID;
import org.entente.platform.Uuids;

/// Names a season that was brought as a file.
public record SeasonFileId(UUID value) {

  static SeasonFileId next() {
    return new SeasonFileId(Uuids.next());
  }

  /// Reads it from an address; empty when it is none.
  public static Optional<SeasonFileId> parse(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(new SeasonFileId(UUID.fromString(text)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
