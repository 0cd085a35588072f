package org.entente.clusters;

import java.util.UUID;
import org.entente.platform.Uuids;

/// Names one company in the register of one cluster.
public record CompanyId(UUID value) {

  public static CompanyId next() {
    return new CompanyId(Uuids.next());
  }
}
