package org.entente.conventions;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notes to which parts of a draft a party agrees.
@Component
public class AgreeToParts {

  private final OpenText texts;
  private final NegotiationStore store;
  private final Clock clock;

  AgreeToParts(OpenText texts, NegotiationStore store, Clock clock) {
    this.texts = texts;
    this.store = store;
    this.clock = clock;
  }

  /// Answers what speaks against it; nothing, when it is noted.
  ///
  /// @param parts all to which the party agrees, 0 for the frame; numbers that are no part are left
  ///     out
  /// @throws org.entente.platform.Stale if the text has another version by now
  @Transactional
  public List<Problem> agree(
      ConventionId id, int version, ClusterId party, Collection<Integer> parts) {
    Convention convention = texts.lock(id, version, party);
    if (OpenText.fixed(convention).isPresent()) {
      return List.of(OpenText.fixed(convention).get());
    }
    List<String> hashes =
        Negotiation.parts(convention).stream()
            .filter(parts::contains)
            .map(part -> CanonicalForm.part(convention, part))
            .toList();
    store.agree(id, party, hashes, clock.instant());
    return List.of();
  }

  /// Agrees to everything as it stands.
  @Transactional
  public List<Problem> agreeToAll(Convention convention, ClusterId party) {
    return agree(convention.id(), convention.version(), party, Negotiation.parts(convention));
  }
}
