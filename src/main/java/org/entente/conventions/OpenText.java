package org.entente.conventions;

import java.util.List;
import java.util.Optional;
import org.entente.clusters.ClusterId;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.Stale;
import org.springframework.stereotype.Component;

/// Finds the text that a party wants to act upon, and keeps others from changing it meanwhile.
@Component
class OpenText {

  private final ConventionStore store;

  OpenText(ConventionStore store) {
    this.store = store;
  }

  /// The convention as it stands, until the surrounding transaction ends.
  ///
  /// @param party whose desk asks
  /// @throws NotFound when the party is none of this convention's
  /// @throws Stale if it has another version by now
  Convention lock(ConventionId id, int version, ClusterId party) {
    store.lock(id);
    Convention convention =
        store
            .find(id)
            .filter(found -> found.parties().contains(party))
            .orElseThrow(() -> new NotFound("No convention " + id.value()));
    if (convention.version() != version) {
      throw new Stale("Convention " + convention.slug());
    }
    return convention;
  }

  /// What speaks against changing its text.
  static Optional<Problem> fixed(Convention convention) {
    if (!convention.signatures().isEmpty()) {
      return Optional.of(Problem.overall("conventions.problem.signed"));
    }
    return convention.frozenAt() == null
        ? Optional.empty()
        : Optional.of(Problem.overall("conventions.problem.frozen"));
  }

  /// What is wrong with words that somebody typed.
  static List<Problem> words(String field, String words, int longest) {
    if (words.isBlank()) {
      return List.of(Problem.at(field, "conventions.problem.words.missing"));
    }
    return words.length() > longest
        ? List.of(Problem.at(field, "conventions.problem.toolong", longest))
        : List.of();
  }
}
