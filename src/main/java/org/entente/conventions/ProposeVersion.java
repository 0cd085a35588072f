package org.entente.conventions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts a version before the other parties and tells them. Whoever proposes a text agrees to all of
/// it.
@Component
public class ProposeVersion {

  static final int LONGEST_MESSAGE = 2_000;

  private final OpenText texts;
  private final NegotiationStore store;
  private final TellParties tell;
  private final Clock clock;

  ProposeVersion(OpenText texts, NegotiationStore store, TellParties tell, Clock clock) {
    this.texts = texts;
    this.store = store;
    this.tell = tell;
    this.clock = clock;
  }

  /// Answers what speaks against it; nothing, when it is proposed.
  ///
  /// @param message what is said with it; may be empty
  /// @throws org.entente.platform.Stale if the text has another version by now
  @Transactional
  public List<Problem> propose(
      ConventionId id, int version, ClusterId party, String message, Correspondence how) {
    Convention convention = texts.lock(id, version, party);
    if (OpenText.fixed(convention).isPresent()) {
      return List.of(OpenText.fixed(convention).get());
    }
    if (convention.articles().isEmpty()) {
      return List.of(Problem.overall("conventions.problem.articles.none"));
    }
    if (message.length() > LONGEST_MESSAGE) {
      return List.of(Problem.at("message", "conventions.problem.toolong", LONGEST_MESSAGE));
    }
    Instant now = clock.instant();
    store.propose(id, version, message.strip(), now);
    store.agree(id, party, CanonicalForm.parts(convention), now);
    tell.proposed(convention, party, message.strip(), how);
    return List.of();
  }
}
