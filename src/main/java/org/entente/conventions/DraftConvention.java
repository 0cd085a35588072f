package org.entente.conventions;

import java.util.List;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.Slug;
import org.entente.platform.Stale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what clusters may agree, and changes it as long as nobody has signed. A draft may
/// be unfinished or contradict itself: [CheckDraft] says so, and nobody can sign it.
@Component
public class DraftConvention {

  /// The address of the page on which a convention is begun.
  private static final Slug TAKEN = new Slug("new");

  private final ConventionStore store;

  DraftConvention(ConventionStore store) {
    this.store = store;
  }

  /// What became of an attempt to write a draft.
  public sealed interface Outcome {

    /// It stands like this now.
    record Drafted(Convention convention) implements Outcome {}

    /// Nothing was written, and why; at least one problem.
    record Refused(List<Problem> problems) implements Outcome {}
  }

  /// The convention's address comes from its title, with a number behind it where another has it.
  @Transactional
  public Outcome create(ConventionDraft draft) {
    List<Problem> problems = DraftRules.structure(draft);
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    Convention convention = draft.as(ConventionId.next(), freeSlug(draft), 1);
    store.insert(convention);
    return new Outcome.Drafted(convention);
  }

  /// Replaces the text, which becomes a new version.
  ///
  /// @param version the version that was read before it was changed
  /// @throws Stale if it has another version by now
  @Transactional
  public Outcome change(ConventionId id, int version, ConventionDraft draft) {
    store.lock(id);
    Convention current =
        store.find(id).orElseThrow(() -> new NotFound("No convention " + id.value()));
    if (!current.signatures().isEmpty()) {
      return new Outcome.Refused(List.of(Problem.overall("conventions.problem.signed")));
    }
    if (current.version() != version) {
      throw new Stale("Convention " + current.slug());
    }
    List<Problem> problems = DraftRules.structure(draft);
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    Convention changed = draft.as(id, current.slug(), version + 1);
    store.replace(changed);
    return new Outcome.Drafted(changed);
  }

  private Slug freeSlug(ConventionDraft draft) {
    Slug wanted = Slug.of(draft.title().french());
    Slug free = wanted;
    for (int number = 2; free.equals(TAKEN) || store.hasSlug(free); number++) {
      free = new Slug(wanted + "-" + number);
    }
    return free;
  }
}
