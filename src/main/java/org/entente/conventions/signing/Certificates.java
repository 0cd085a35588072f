package org.entente.conventions.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes certificates (RFC 5280) with keys on the curve P-256.
final class Certificates {

  private static final Duration AUTHORITY_LASTS = Duration.ofDays(20 * 365);

  /// Clocks of those who validate may be a little behind ours.
  private static final Duration ALREADY_VALID = Duration.ofMinutes(5);

  /// No revocation will ever be published (RFC 9608): the key is gone once it has signed.
  private static final ASN1ObjectIdentifier NO_REVOCATION = new ASN1ObjectIdentifier("2.5.29.56");

  /// The most characters of a common name or organisation (RFC 5280, appendix A).
  private static final int LONGEST_NAME = 64;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Certificates() {}

  static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(InstallationAuthority.ALGORITHM);
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("This Java knows no P-256", failure);
    }
  }

  /// An authority's own certificate. A number in its name tells one installation from another.
  static X509Certificate authority(KeyPair pair, Instant now) {
    X500Name name =
        name("Entente, autorité d’installation %08x".formatted(RANDOM.nextInt()), "Entente");
    X509v3CertificateBuilder certificate =
        new JcaX509v3CertificateBuilder(
            name,
            serial(),
            LibraryDates.of(now.minus(ALREADY_VALID)),
            LibraryDates.of(now.plus(AUTHORITY_LASTS)),
            name,
            pair.getPublic());
    return sign(
        certificate,
        pair.getPublic(),
        new SigningKey(pair.getPrivate(), java.util.List.of()),
        pair.getPublic());
  }

  /// A certificate for one signature.
  static X509Certificate issue(
      SigningKey authority, PublicKey holder, String role, String organisation, Instant now) {
    X509Certificate issuer = authority.certificate();
    X509v3CertificateBuilder certificate =
        new JcaX509v3CertificateBuilder(
            X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded()),
            serial(),
            LibraryDates.of(now.minus(ALREADY_VALID)),
            issuer.getNotAfter(),
            name(role, organisation),
            holder);
    return sign(certificate, holder, authority, issuer.getPublicKey());
  }

  private static X509Certificate sign(
      X509v3CertificateBuilder certificate,
      PublicKey holder,
      SigningKey issuer,
      PublicKey issuerKey) {
    boolean authority = holder.equals(issuerKey);
    try {
      JcaX509ExtensionUtils keys = new JcaX509ExtensionUtils();
      certificate.addExtension(
          Extension.subjectKeyIdentifier, false, keys.createSubjectKeyIdentifier(holder));
      certificate.addExtension(
          Extension.authorityKeyIdentifier, false, keys.createAuthorityKeyIdentifier(issuerKey));
      certificate.addExtension(
          Extension.basicConstraints,
          true,
          authority ? new BasicConstraints(0) : new BasicConstraints(false));
      certificate.addExtension(
          Extension.keyUsage,
          true,
          new KeyUsage(authority ? KeyUsage.keyCertSign : KeyUsage.nonRepudiation));
      if (!authority) {
        certificate.addExtension(NO_REVOCATION, false, DERNull.INSTANCE);
      }
      return new JcaX509CertificateConverter()
          .getCertificate(
              certificate.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.key())));
    } catch (GeneralSecurityException | OperatorCreationException | IOException failure) {
      throw new IllegalStateException("A certificate cannot be made", failure);
    }
  }

  private static X500Name name(String common, String organisation) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.O, shortened(organisation))
        .addRDN(BCStyle.CN, shortened(common))
        .build();
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }

  private static BigInteger serial() {
    return new BigInteger(120, RANDOM).setBit(119);
  }
}
