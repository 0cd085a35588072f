package org.entente.comments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// What stands at the end of the link by which an author, who has no account, comes back to a
/// comment. Only its hash is kept: who reads the database can open none.
///
/// @param token letters, digits, `-` and `_`
record CommentLink(String token) {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static CommentLink next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new CommentLink(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException failure) {
      throw new IllegalStateException("This Java knows no SHA-256", failure);
    }
  }
}
