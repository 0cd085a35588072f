package org.entente.clusters;

import java.util.UUID;
import org.entente.platform.Uuids;

/// Names one cluster for ever.
public record ClusterId(UUID value) implements Comparable<ClusterId> {

  public static ClusterId next() {
    return new ClusterId(Uuids.next());
  }

  @Override
  public int compareTo(ClusterId other) {
    return value.compareTo(other.value);
  }
}
