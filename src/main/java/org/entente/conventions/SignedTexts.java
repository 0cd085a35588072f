package org.entente.conventions;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.conventions.SealStore.Sealed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tells the conventions that stand, to the comma, as they were signed from those that were changed
/// since. Those do not act.
@Component
public class SignedTexts {

  private static final Logger log = LoggerFactory.getLogger(SignedTexts.class);

  private final ConventionStore store;
  private final SealStore seals;
  private final Map<ConventionId, Read> read = new ConcurrentHashMap<>();

  SignedTexts(ConventionStore store, SealStore seals) {
    this.store = store;
    this.seals = seals;
  }

  /// What a container was found to hold.
  ///
  /// @param row which state of its row was read
  private record Read(String row, Seal seal) {}

  /// All conventions but those whose parties, dates or articles are not the ones that were signed.
  List<Convention> genuine() {
    Map<ConventionId, List<List<String>>> signed = store.signedHashes();
    Map<ConventionId, Sealed> sealed = seals.all();
    return store.all().stream()
        .filter(
            convention -> {
              boolean genuine =
                  isGenuine(
                      convention,
                      signed.getOrDefault(convention.id(), List.of()),
                      sealed.get(convention.id()));
              if (!genuine) {
                log.error(
                    "Convention {} differs from what was signed, so it does not act. Restore it.",
                    convention.slug());
              }
              return genuine;
            })
        .toList();
  }

  /// Those of a list that were changed after they were signed.
  public List<Convention> changed(List<Convention> conventions) {
    Map<ConventionId, List<List<String>>> signed = store.signedHashes();
    Map<ConventionId, Sealed> sealed = seals.all();
    return conventions.stream()
        .filter(
            convention ->
                !isGenuine(
                    convention,
                    signed.getOrDefault(convention.id(), List.of()),
                    sealed.get(convention.id())))
        .toList();
  }

  private boolean isGenuine(
      Convention convention, List<List<String>> signed, @Nullable Sealed sealed) {
    List<String> now = CanonicalForm.hashes(convention);
    return signed.stream().allMatch(now::equals)
        && (sealed == null
            || seal(convention.id(), sealed)
                .proves(CanonicalForm.document(convention), sealed.certificates()));
  }

  /// Reads a container again only when its row is another one: a thousand of them weigh too much to
  /// be read each time.
  private Seal seal(ConventionId convention, Sealed sealed) {
    String row = sealed.row();
    if (row == null) {
      return Seal.NONE;
    }
    Read before = read.get(convention);
    if (before != null && before.row().equals(row)) {
      return before.seal();
    }
    Seal seal = seals.container(convention).map(Seal::of).orElse(Seal.NONE);
    read.put(convention, new Read(row, seal));
    return seal;
  }
}
