package org.entente.conventions.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;

/// A file with a certificate and its key under a password (PKCS#12, RFC 7292), opened in memory.
final class Pkcs12 {

  /// The most bytes of such a file. Below what servlets write to disk (see application.yaml).
  static final int LARGEST = 100 * 1024;

  private static final Set<String> ALGORITHMS = Set.of("RSA", "EC");

  private Pkcs12() {}

  /// What came of opening one.
  sealed interface Opened {

    record Key(SigningKey key) implements Opened {}

    record WrongPassword() implements Opened {}

    /// These bytes are no such file.
    record Unreadable() implements Opened {}

    /// It holds no key with a certificate, or one that nobody here can sign with.
    record Keyless() implements Opened {}
  }

  static Opened open(byte[] file, char[] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(file), password);
      for (String alias : Collections.list(store.aliases())) {
        if (store.getKey(alias, password) instanceof PrivateKey key
            && ALGORITHMS.contains(key.getAlgorithm())) {
          Certificate[] chain = store.getCertificateChain(alias);
          return new Opened.Key(
              new SigningKey(key, Arrays.stream(chain).map(X509Certificate.class::cast).toList()));
        }
      }
      return new Opened.Keyless();
    } catch (IOException failure) {
      return failure.getCause() instanceof UnrecoverableKeyException
          ? new Opened.WrongPassword()
          : new Opened.Unreadable();
    } catch (UnrecoverableKeyException _) {
      return new Opened.WrongPassword();
    } catch (GeneralSecurityException | RuntimeException _) {
      // Readers of this old format stumble over what is none in many ways.
      return new Opened.Unreadable();
    }
  }
}
