package org.entente.identity;

import java.util.UUID;
import org.entente.platform.Uuids;

/// Names one account for ever.
public record AccountId(UUID value) {

  public static AccountId next() {
    return new AccountId(Uuids.next());
  }
}
