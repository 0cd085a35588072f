package org.entente.conventions.signing;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/// What a signature is made with. It lives in memory for one signature and is never written or
/// printed.
///
/// @param chain its certificate, then those of its issuers as far as they are known
record SigningKey(PrivateKey key, List<X509Certificate> chain) {

  SigningKey {
    chain = List.copyOf(chain);
  }

  X509Certificate certificate() {
    return chain.getFirst();
  }

  @Override
  public String toString() {
    return "SigningKey[" + certificate().getSubjectX500Principal() + "]";
  }
}
