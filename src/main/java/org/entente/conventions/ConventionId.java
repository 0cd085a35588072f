package org.entente.conventions;

import java.util.UUID;
import org.entente.platform.Uuids;

/// Names one convention for ever.
public record ConventionId(UUID value) implements Comparable<ConventionId> {

  public static ConventionId next() {
    return new ConventionId(Uuids.next());
  }

  @Override
  public int compareTo(ConventionId other) {
    return value.compareTo(other.value);
  }
}
