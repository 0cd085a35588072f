package org.entente.clusters;

import java.util.UUID;
import org.entente.platform.Uuids;

/// Names one person of a member company.
public record PersonId(UUID value) {

  public static PersonId next() {
    return new PersonId(Uuids.next());
  }
}
