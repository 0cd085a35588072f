package org.entente.conventions.signing;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/// Whose word this installation takes for who somebody is.
///
/// @param anchors certificates of authorities
/// @param revocations lists of certificates that those have taken back, as far as they lie here
record Trust(List<X509Certificate> anchors, List<X509CRL> revocations) {

  Trust {
    anchors = List.copyOf(anchors);
    revocations = List.copyOf(revocations);
  }

  /// The same, and one authority more.
  Trust and(X509Certificate anchor) {
    List<X509Certificate> more = new ArrayList<>(anchors);
    more.add(anchor);
    return new Trust(more, revocations);
  }
}
