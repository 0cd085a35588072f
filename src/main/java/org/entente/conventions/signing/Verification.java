package org.entente.conventions.signing;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;

/// What DSS looks certificates up in: what lies here, and nothing from the network.
final class Verification {

  private Verification() {}

  static CommonCertificateVerifier of(Trust trust) {
    CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
    trust.anchors().forEach(anchor -> anchors.addCertificate(new CertificateToken(anchor)));
    CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
    verifier.setTrustedCertSources(anchors);
    if (!trust.revocations().isEmpty()) {
      verifier.setCrlSource(
          new ExternalResourcesCRLSource(
              trust.revocations().stream().map(Verification::bytes).toArray(InputStream[]::new)));
    }
    return verifier;
  }

  private static InputStream bytes(X509CRL list) {
    try {
      return new ByteArrayInputStream(list.getEncoded());
    } catch (CRLException failure) {
      throw new IllegalStateException("A revocation list that was read can be written", failure);
    }
  }
}
