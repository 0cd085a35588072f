package org.entente.clusters;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records that one cluster came out of another.
@Component
public class RecordDescent {

  private final ClusterStore store;

  RecordDescent(ClusterStore store) {
    this.store = store;
  }

  /// @throws IllegalArgumentException if a cluster would come out of itself, be it by detours
  @Transactional
  public void record(Descent descent) {
    boolean circular =
        descent.predecessor().equals(descent.successor())
            || store.lineage(descent.predecessor()).stream()
                .anyMatch(known -> known.predecessor().equals(descent.successor()));
    if (circular) {
      throw new IllegalArgumentException(
          "%s would come out of itself. Maybe predecessor and successor are exchanged."
              .formatted(descent.successor()));
    }
    store.add(descent);
  }
}
