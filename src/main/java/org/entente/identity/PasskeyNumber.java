package org.entente.identity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.security.web.webauthn.api.Bytes;

/// What stands for a passkey on its owner's page.
final class PasskeyNumber {

  private static final int LENGTH_BYTES = 8;

  private PasskeyNumber() {}

  static String of(Bytes credential) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(credential.getBytes());
      return HexFormat.of().formatHex(hash, 0, LENGTH_BYTES);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java has SHA-256.", missing);
    }
  }
}
