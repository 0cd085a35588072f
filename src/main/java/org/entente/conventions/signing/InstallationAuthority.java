package org.entente.conventions.signing;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The small certification authority of this installation. It vouches that somebody read a code in
/// the mailbox of an account that presides a cluster, and for nothing more: what is signed with its
/// certificates is a simple electronic signature.
///
/// Its key lies in the database, as those of tickets do (decision 12).
@Component
public class InstallationAuthority {

  static final String ALGORITHM = "EC";

  private final JdbcClient sql;
  private final Clock clock;

  InstallationAuthority(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// Its certificate, once it issued one; for who wants to trust it elsewhere.
  public Optional<X509Certificate> certificate() {
    return find().map(SigningKey::certificate);
  }

  /// A new key with a certificate. The key is forgotten when its holder's signature is made, so the
  /// certificate is good as long as the authority's own.
  ///
  /// @param role in which the person signs
  /// @param organisation for whom
  SigningKey issue(String role, String organisation) {
    SigningKey authority = find().orElseGet(this::found);
    KeyPair pair = Certificates.pair();
    X509Certificate certificate =
        Certificates.issue(authority, pair.getPublic(), role, organisation, clock.instant());
    return new SigningKey(pair.getPrivate(), List.of(certificate, authority.certificate()));
  }

  private Optional<SigningKey> find() {
    return sql.sql("select certificate, private_key from signing_authority")
        .query((row, _) -> read(row.getBytes("certificate"), row.getBytes("private_key")))
        .optional();
  }

  private SigningKey found() {
    Instant now = clock.instant();
    KeyPair pair = Certificates.pair();
    try {
      sql.sql(
              """
              insert into signing_authority (certificate, private_key, made_at)
              values (:certificate, :key, :now)
              on conflict do nothing
              """)
          .param("certificate", Certificates.authority(pair, now).getEncoded())
          .param("key", pair.getPrivate().getEncoded())
          .param("now", now.atOffset(ZoneOffset.UTC))
          .update();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("A certificate that was made can be written", failure);
    }
    return find().orElseThrow();
  }

  private static SigningKey read(byte[] certificate, byte[] key) {
    try {
      return new SigningKey(
          KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(key)),
          List.of(
              (X509Certificate)
                  CertificateFactory.getInstance("X.509")
                      .generateCertificate(new ByteArrayInputStream(certificate))));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("The authority's key cannot be read", failure);
    }
  }
}
