package org.entente.conventions;

import java.util.UUID;
import org.entente.platform.Uuids;

/// Identifies a declaration, within its convention's.
public record DeclarationId(UUID value) {

  static DeclarationId next() {
    return new DeclarationId(Uuids.next());
  }
}
