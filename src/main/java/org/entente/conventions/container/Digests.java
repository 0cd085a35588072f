package org.entente.conventions.container;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Fingerprints.
public final class Digests {

  private Digests() {}

  /// SHA-256, in hexadecimal.
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException failure) {
      throw new IllegalStateException("Every Java platform has SHA-256.", failure);
    }
  }
}
