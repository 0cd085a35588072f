package org.entente.admission.papers;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs all that a certificate says, its holder's name included, with a secret of the
/// installation.
///
/// Only the signature is kept. With the right name it comes out the same again; with another name,
/// or when anything else on the certificate was changed, it does not. Accents, capitals, hyphens
/// and
/// the order of first and family name make no difference.
final class CertificateSeal {

  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] secret;

  CertificateSeal(byte[] secret) {
    this.secret = secret.clone();
  }

  byte[] sign(Certificate certificate, String holder) {
    return mac(
        String.join(
            "\n",
            "certificate 1",
            certificate.code().text(),
            certificate.seat().value().toString(),
            certificate.event().value().toString(),
            certificate.title(),
            certificate.host(),
            certificate.time().start().toString(),
            certificate.time().end().toString(),
            String.valueOf(certificate.length().toMinutes()),
            plain(holder)));
  }

  boolean matches(Certificate certificate, String holder, byte[] signature) {
    return MessageDigest.isEqual(sign(certificate, holder), signature);
  }

  /// What stands for an address or a code in the list of misses.
  byte[] subject(String text) {
    return mac("miss\n" + text);
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String plain(String name) {
    String letters =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replace("œ", "oe")
            .replace("æ", "ae")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return Arrays.stream(letters.split(" ")).sorted().collect(Collectors.joining(" "));
  }
}
