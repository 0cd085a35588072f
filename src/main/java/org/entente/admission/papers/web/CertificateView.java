package org.entente.admission.papers.web;

import org.entente.admission.papers.Certificate;
import org.entente.platform.text.Translator;

/// What a certificate says of the event.
///
/// @param code with hyphens
/// @param path where anybody may check it
/// @param revokedAt since when it is worth nothing, or empty
/// @param reason why, or empty
public record CertificateView(
    String code,
    String path,
    String title,
    String host,
    String when,
    String length,
    String issued,
    String revokedAt,
    String reason) {

  static CertificateView of(Certificate certificate, Translator say) {
    Certificate.Revoked revoked = certificate.revoked();
    return new CertificateView(
        certificate.code().spelled(),
        "/certificates/" + certificate.code().spelled(),
        certificate.title(),
        certificate.host(),
        DeskEvent.when(certificate.time(), say),
        say.duration(certificate.length()),
        say.dateTime(certificate.issuedAt()),
        revoked == null ? "" : say.dateTime(revoked.at()),
        revoked == null ? "" : revoked.reason());
  }

  public boolean isRevoked() {
    return !revokedAt.isEmpty();
  }
}
