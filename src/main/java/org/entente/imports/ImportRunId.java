package org.entente.imports;

import java.util.Optional;
import java.util.UUID;
import org.entente.platform.Uuids;

/// Names one import.
public record ImportRunId(UUID value) {

  public static ImportRunId next() {
    return new ImportRunId(Uuids.next());
  }

  /// Reads it from an address; empty when it is none.
  public static Optional<ImportRunId> parse(String text) {
    try {
      return Optional.of(new ImportRunId(UUID.fromString(text)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
