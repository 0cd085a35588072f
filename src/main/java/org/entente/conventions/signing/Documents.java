package org.entente.conventions.signing;

import org.entente.conventions.container.Digests;

/// What all parties sign: the same articles twice.
///
/// @param terms the convention as canonical JSON (RFC 8785)
/// @param text the convention as PDF/A, which names the fingerprint of the terms
public record Documents(byte[] terms, byte[] text) {

  /// SHA-256 of the terms, in hexadecimal.
  public String fingerprint() {
    return Digests.sha256(terms);
  }
}
