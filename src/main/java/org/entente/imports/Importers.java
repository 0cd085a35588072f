package org.entente.imports;

import java.util.List;
import org.springframework.stereotype.Component;

/// The importers there are, one for each kind of file.
@Component
class Importers {

  private final List<Importer> importers;

  Importers(List<Importer> importers) {
    this.importers = List.copyOf(importers);
  }

  Importer of(ImportKind kind) {
    return importers.stream()
        .filter(importer -> importer.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody imports " + kind));
  }
}
