package org.entente.conventions.signing;

import org.entente.clusters.Cluster;
import org.entente.conventions.Convention;
import org.entente.conventions.SignConvention;
import org.entente.conventions.SignConvention.Ceremony;
import org.entente.conventions.signing.SigningStore.Electronic;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down an electronic signature and joins it to the container of the others, both or
/// neither.
@Component
class EnterSignature {

  private final SignConvention sign;
  private final SigningStore store;

  EnterSignature(SignConvention sign, SigningStore store) {
    this.sign = sign;
    this.store = store;
  }

  /// @param container with this one signature
  /// @param signature with what it was made
  @Transactional
  public SignConvention.Outcome enter(
      Convention convention,
      Cluster party,
      Ceremony ceremony,
      Electronic signature,
      byte[] container) {
    SignConvention.Outcome outcome =
        sign.sign(convention.id(), party.id(), convention.version(), ceremony);
    return switch (outcome) {
      case SignConvention.Outcome.Signed signed -> {
        byte[] all =
            store
                .lockedContainer(convention.id())
                .map(others -> Sealer.merge(others, container))
                .orElse(container);
        store.insert(convention.id(), party.id(), signature);
        store.put(convention.id(), all);
        yield signed;
      }
      case SignConvention.Outcome.Refused refused -> refused;
    };
  }
}
