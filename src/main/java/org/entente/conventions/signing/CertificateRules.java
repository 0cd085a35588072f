package org.entente.conventions.signing;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.entente.platform.Problem;

/// What speaks against a certificate before anything is signed with it. Whether it was revoked is
/// looked up with the signature.
final class CertificateRules {

  /// Bits of a key usage (RFC 5280, 4.2.1.3).
  private static final int DIGITAL_SIGNATURE = 0;

  private static final int NON_REPUDIATION = 1;

  private CertificateRules() {}

  /// @param field where on the form it was given
  static List<Problem> problems(SigningKey key, Trust trust, Instant now, String field) {
    X509Certificate certificate = key.certificate();
    if (!now.isBefore(LibraryDates.moment(certificate.getNotAfter()))) {
      return List.of(
          Problem.at(
              field, "signing.problem.expired", LibraryDates.moment(certificate.getNotAfter())));
    }
    if (now.isBefore(LibraryDates.moment(certificate.getNotBefore()))) {
      return List.of(
          Problem.at(
              field, "signing.problem.early", LibraryDates.moment(certificate.getNotBefore())));
    }
    boolean[] usage = certificate.getKeyUsage();
    if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
      return List.of(Problem.at(field, "signing.problem.usage"));
    }
    if (isSelfMade(certificate)) {
      return List.of(Problem.at(field, "signing.problem.selfmade"));
    }
    return isIssuedByOneOf(key, trust)
        ? List.of()
        : List.of(
            Problem.at(
                field,
                "signing.problem.authority",
                DistinguishedNames.common(key.chain().getLast().getIssuerX500Principal())));
  }

  /// Whether its chain ends at an authority that is known here. Whether each of its links holds is
  /// checked with the signature.
  private static boolean isIssuedByOneOf(SigningKey key, Trust trust) {
    return key.chain().stream()
        .anyMatch(link -> trust.anchors().stream().anyMatch(anchor -> isIssuedBy(link, anchor)));
  }

  private static boolean isSelfMade(X509Certificate certificate) {
    return isIssuedBy(certificate, certificate);
  }

  private static boolean isIssuedBy(X509Certificate certificate, X509Certificate issuer) {
    if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
      return false;
    }
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException _) {
      return false;
    }
  }
}
