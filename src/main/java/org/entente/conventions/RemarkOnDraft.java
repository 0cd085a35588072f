package org.entente.conventions;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.entente.clusters.ClusterId;
import org.entente.platform.Problem;
import org.entente.platform.Uuids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says something of a part of a draft, and settles what was said.
@Component
public class RemarkOnDraft {

  static final int LONGEST = 2_000;

  private final OpenText texts;
  private final NegotiationStore store;
  private final Clock clock;

  RemarkOnDraft(OpenText texts, NegotiationStore store, Clock clock) {
    this.texts = texts;
    this.store = store;
    this.clock = clock;
  }

  /// Answers what speaks against it; nothing, when it is written down.
  ///
  /// @param part the article's number, 0 for the frame
  /// @throws org.entente.platform.Stale if the text has another version by now
  @Transactional
  public List<Problem> remark(
      ConventionId id, int version, ClusterId party, int part, String words) {
    Convention convention = texts.lock(id, version, party);
    if (!Negotiation.parts(convention).contains(part)) {
      return List.of(Problem.at("part", "conventions.problem.choice"));
    }
    List<Problem> problems = OpenText.words("words", words, LONGEST);
    if (problems.isEmpty()) {
      store.add(
          id, new Remark(Uuids.next(), version, part, party, words.strip(), clock.instant(), null));
    }
    return problems;
  }

  /// Settles a remark; one that is settled already stays so.
  ///
  /// @return whether it was open
  @Transactional
  public boolean settle(Convention convention, UUID remark) {
    return store.settle(convention.id(), remark, clock.instant());
  }
}
