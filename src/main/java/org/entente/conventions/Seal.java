package org.entente.conventions;

import java.util.Set;
import java.util.stream.Collectors;
import org.entente.conventions.container.Container;
import org.entente.conventions.container.CoreSignature;
import org.entente.conventions.container.Digests;

/// What a signed container proves.
///
/// @param terms SHA-256 of the convention it holds, in hexadecimal
/// @param certificates SHA-256 of each certificate with which both of its documents are signed
record Seal(String terms, Set<String> certificates) {

  /// Nothing is proven.
  static final Seal NONE = new Seal("", Set.of());

  /// Reads a container. One that is broken proves nothing.
  static Seal of(byte[] bytes) {
    return Container.read(bytes).map(Seal::of).orElse(NONE);
  }

  private static Seal of(Container container) {
    byte[] terms = container.file(Container.TERMS);
    if (terms == null) {
      return NONE;
    }
    return new Seal(
        Digests.sha256(terms),
        CoreSignature.of(container).stream()
            .filter(CoreSignature::isIntact)
            .filter(one -> one.covers().containsAll(Set.of(Container.TERMS, Container.TEXT)))
            .map(CoreSignature::fingerprint)
            .collect(Collectors.toSet()));
  }

  /// Whether this is the convention that was signed with all of these certificates.
  boolean proves(byte[] document, Set<String> signedWith) {
    return Digests.sha256(document).equals(terms) && certificates.containsAll(signedWith);
  }
}
