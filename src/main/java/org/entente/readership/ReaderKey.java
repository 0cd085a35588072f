package org.entente.readership;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What stands for one reader of one article on one day: HMAC-SHA256 over article, network and
/// browser under the secret of the day, cut to 16 bytes. Without the secret nobody can tell whose
/// it
/// is, and two articles' keys of the same reader have nothing in common.
final class ReaderKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;

  private ReaderKey() {}

  static byte[] of(Reading reading, byte[] secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      ByteBuffer article = ByteBuffer.allocate(Long.BYTES * 2);
      article
          .putLong(reading.article().value().getMostSignificantBits())
          .putLong(reading.article().value().getLeastSignificantBits());
      mac.update(article.array());
      mac.update(reading.network().getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      mac.update(reading.agent().getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(mac.doFinal(), BYTES);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("This Java knows no " + ALGORITHM, failure);
    }
  }
}
