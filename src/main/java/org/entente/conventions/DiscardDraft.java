package org.entente.conventions;

import java.util.List;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.Stale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Throws away a draft that nobody has signed.
@Component
public class DiscardDraft {

  private final ConventionStore store;

  DiscardDraft(ConventionStore store) {
    this.store = store;
  }

  /// Answers what speaks against it; nothing, when it is gone.
  ///
  /// @param version the version that was read before
  /// @throws Stale if it has another version by now
  @Transactional
  public List<Problem> discard(ConventionId id, int version) {
    store.lock(id);
    Convention convention =
        store.find(id).orElseThrow(() -> new NotFound("No convention " + id.value()));
    if (!convention.signatures().isEmpty() || store.isAmended(id)) {
      return List.of(Problem.overall("conventions.problem.signed"));
    }
    if (convention.version() != version) {
      throw new Stale("Convention " + convention.slug());
    }
    store.delete(id);
    return List.of();
  }
}
