package org.entente.conventions.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/// A certification authority as there are many outside: it issues certificates to people, and takes
/// some back.
public final class TestAuthority {

  public static final String PASSWORD = "sésame";

  private static final Duration YEARS = Duration.ofDays(3 * 365);

  private final String name = "CN=Autorité d'essai " + UUID.randomUUID() + ",O=Essai";
  private final KeyPair pair = Certificates.pair();
  private final Instant now;
  private final X509Certificate certificate;
  private int next = 1000;

  public TestAuthority(Instant now) {
    this.now = now;
    this.certificate = certificate(name, pair, now.minus(YEARS), now.plus(YEARS), null);
  }

  public X509Certificate certificate() {
    return certificate;
  }

  Trust trust() {
    return new Trust(List.of(certificate), List.of());
  }

  Trust trustAndRevoked(X509Certificate... revoked) {
    return new Trust(List.of(certificate), List.of(revocations(now, revoked)));
  }

  /// Makes the application know this authority, and optionally what it took back.
  public TestAuthority known(X509Certificate... revoked) {
    try {
      Path folder = Files.createDirectories(Path.of("target/test-authorities"));
      String file = UUID.randomUUID().toString();
      Files.write(folder.resolve(file + ".crt"), certificate.getEncoded());
      if (revoked.length > 0) {
        Files.write(folder.resolve(file + ".crl"), revocations(now, revoked).getEncoded());
      }
      return this;
    } catch (IOException | GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  SigningKey key(String person) {
    return key(person, now.minus(YEARS), now.plus(YEARS));
  }

  SigningKey key(String person, Instant from, Instant until) {
    KeyPair own = Certificates.pair();
    X509Certificate issued =
        certificate(
            "CN=" + person + ",O=Essai", own, from, until, KeyPurposeId.id_kp_emailProtection);
    return new SigningKey(own.getPrivate(), List.of(issued, certificate));
  }

  /// The file of somebody with a good certificate, for pages.
  public byte[] file(String person) {
    return pkcs12(key(person));
  }

  /// The file of somebody whose certificate has expired.
  public byte[] expiredFile(String person) {
    return pkcs12(key(person, now.minus(YEARS), now.minus(Duration.ofDays(1))));
  }

  /// A key that stamps times.
  SigningKey stamping() {
    KeyPair own = Certificates.pair();
    X509Certificate issued =
        certificate(
            "CN=Horodatage,O=Essai",
            own,
            now.minus(YEARS),
            now.plus(YEARS),
            KeyPurposeId.id_kp_timeStamping);
    return new SigningKey(own.getPrivate(), List.of(issued, certificate));
  }

  /// One that nobody issued but its holder.
  static SigningKey selfMade(String person, Instant now) {
    KeyPair own = Certificates.pair();
    TestAuthority nobody = new TestAuthority(now);
    return new SigningKey(own.getPrivate(), List.of(nobody.own(person, own)));
  }

  private X509Certificate own(String person, KeyPair own) {
    String itself = "CN=" + person;
    return build(itself, itself, own, own, now.minus(YEARS), now.plus(YEARS), null, false);
  }

  /// The file that a person gets from an authority.
  static byte[] pkcs12(SigningKey key) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          "signature", key.key(), PASSWORD.toCharArray(), key.chain().toArray(Certificate[]::new));
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      store.store(file, PASSWORD.toCharArray());
      return file.toByteArray();
    } catch (GeneralSecurityException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  X509CRL revocations(Instant at, X509Certificate... revoked) {
    try {
      JcaX509v2CRLBuilder list =
          new JcaX509v2CRLBuilder(certificate.getSubjectX500Principal(), LibraryDates.of(at));
      list.setNextUpdate(LibraryDates.of(at.plus(YEARS)));
      for (X509Certificate one : revoked) {
        list.addCRLEntry(
            one.getSerialNumber(),
            LibraryDates.of(at.minus(Duration.ofDays(30))),
            CRLReason.privilegeWithdrawn);
      }
      list.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(pair.getPublic()));
      return new JcaX509CRLConverter()
          .getCRL(
              list.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    } catch (GeneralSecurityException | OperatorCreationException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private X509Certificate certificate(
      String subject, KeyPair holder, Instant from, Instant until, @Nullable KeyPurposeId purpose) {
    return build(name, subject, holder, pair, from, until, purpose, holder == pair);
  }

  private X509Certificate build(
      String issuer,
      String subject,
      KeyPair holder,
      KeyPair by,
      Instant from,
      Instant until,
      @Nullable KeyPurposeId purpose,
      boolean authority) {
    try {
      JcaX509ExtensionUtils keys = new JcaX509ExtensionUtils();
      var certificate =
          new JcaX509v3CertificateBuilder(
              new X500Name(issuer),
              BigInteger.valueOf(next++),
              LibraryDates.of(from),
              LibraryDates.of(until),
              new X500Name(subject),
              holder.getPublic());
      certificate.addExtension(
          Extension.subjectKeyIdentifier,
          false,
          keys.createSubjectKeyIdentifier(holder.getPublic()));
      certificate.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          keys.createAuthorityKeyIdentifier(by.getPublic()));
      certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      certificate.addExtension(
          Extension.keyUsage,
          true,
          new KeyUsage(
              authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.nonRepudiation));
      if (purpose != null) {
        certificate.addExtension(
            Extension.extendedKeyUsage,
            purpose.equals(KeyPurposeId.id_kp_timeStamping),
            new ExtendedKeyUsage(purpose));
      }
      return new JcaX509CertificateConverter()
          .getCertificate(
              certificate.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate())));
    } catch (GeneralSecurityException | OperatorCreationException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
