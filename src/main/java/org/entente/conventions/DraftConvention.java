package org.entente.conventions;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.entente.clusters.ClusterId;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.Slug;
import org.entente.platform.Stale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what clusters may agree, and changes it as long as it is not frozen. A draft may be
/// unfinished or contradict itself: [CheckDraft] says so, and nobody can sign it. The text of an
/// article with a term is always that of [ArticleWording], whatever was handed in.
@Component
public class DraftConvention {

  /// The address of the page on which a convention is begun.
  private static final Slug TAKEN = new Slug("new");

  private final ConventionStore store;
  private final NegotiationStore negotiation;
  private final ArticleWording wording;
  private final Clock clock;

  DraftConvention(
      ConventionStore store, NegotiationStore negotiation, ArticleWording wording, Clock clock) {
    this.store = store;
    this.negotiation = negotiation;
    this.wording = wording;
    this.clock = clock;
  }

  /// What became of an attempt to write a draft.
  public sealed interface Outcome {

    /// It stands like this now.
    record Drafted(Convention convention) implements Outcome {}

    /// Nothing was written, and why; at least one problem.
    record Refused(List<Problem> problems) implements Outcome {}
  }

  /// The convention's address comes from its title, with a number behind it where another has it.
  /// It
  /// is written by its first party.
  @Transactional
  public Outcome create(ConventionDraft draft) {
    List<Problem> problems = DraftRules.structure(draft);
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    Convention convention = wording.worded(draft).as(ConventionId.next(), freeSlug(draft), 1);
    store.insert(convention);
    negotiation.write(
        convention.id(),
        1,
        convention.parties().getFirst(),
        ConventionDraft.of(convention),
        clock.instant());
    return new Outcome.Drafted(convention);
  }

  /// Replaces the text, which becomes a new version.
  ///
  /// @param version the version that was read before it was changed
  /// @param by the party that writes
  /// @throws Stale if it has another version by now
  @Transactional
  public Outcome change(ConventionId id, int version, ConventionDraft draft, ClusterId by) {
    store.lock(id);
    Convention current =
        store.find(id).orElseThrow(() -> new NotFound("No convention " + id.value()));
    Optional<Problem> fixed = OpenText.fixed(current);
    if (fixed.isPresent()) {
      return new Outcome.Refused(List.of(fixed.get()));
    }
    if (current.version() != version) {
      throw new Stale("Convention " + current.slug());
    }
    List<Problem> problems = DraftRules.structure(draft);
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    Convention changed = wording.worded(draft).as(id, current.slug(), version + 1);
    store.replace(changed);
    negotiation.write(id, version + 1, by, ConventionDraft.of(changed), clock.instant());
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
