package org.entente.conventions;

import java.util.Optional;
import org.entente.platform.LocalizedText;

/// Where conventions are found that are not in the law at hand: what was decided once is said in
/// the
/// words of then.
interface RecordedConventions {

  /// None but those of the law.
  RecordedConventions NONE =
      new RecordedConventions() {
        @Override
        public Optional<Convention> find(ConventionId id) {
          return Optional.empty();
        }

        @Override
        public Optional<LocalizedText> title(ConventionId id) {
          return Optional.empty();
        }
      };

  Optional<Convention> find(ConventionId id);

  /// What a convention is called, also one whose articles cannot be read.
  Optional<LocalizedText> title(ConventionId id);
}
