package org.entente.conventions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/// Articles as bytes that two programs write alike: JSON in canonical form (RFC 8785).
final class CanonicalForm {

  private CanonicalForm() {}

  /// SHA-256 of the article's text and term together, in hexadecimal: changing a comma changes it.
  static String hash(Article article) {
    try {
      byte[] bytes = new JsonCanonicalizer(TermJson.write(article)).getEncodedUTF8();
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write article " + article.number(), failure);
    } catch (NoSuchAlgorithmException failure) {
      throw new IllegalStateException("Every Java platform has SHA-256.", failure);
    }
  }

  /// The canonical text, for people who want to check the hash themselves.
  static String text(Article article) {
    try {
      return new String(
          new JsonCanonicalizer(TermJson.write(article)).getEncodedUTF8(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write article " + article.number(), failure);
    }
  }
}
