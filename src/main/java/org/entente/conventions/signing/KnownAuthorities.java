package org.entente.conventions.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The authorities that this installation knows: files in the folder `entente.signing.authorities`,
/// their certificates (`.crt`, `.cer`, `.pem`) and their revocation lists (`.crl`). They are read
/// each
/// time, so that a new list counts at once.
@Component
class KnownAuthorities {

  private static final Logger log = LoggerFactory.getLogger(KnownAuthorities.class);

  private final String folder;

  KnownAuthorities(@Value("${entente.signing.authorities:}") String folder) {
    this.folder = folder;
  }

  Trust trust() {
    List<X509Certificate> anchors = new ArrayList<>();
    List<X509CRL> revocations = new ArrayList<>();
    Path place = Path.of(folder);
    if (!folder.isBlank() && Files.isDirectory(place)) {
      try (Stream<Path> files = Files.list(place)) {
        files.sorted().forEach(file -> read(file, anchors, revocations));
      } catch (IOException failure) {
        throw new UncheckedIOException("Cannot list " + folder, failure);
      }
    }
    return new Trust(anchors, revocations);
  }

  private static void read(Path file, List<X509Certificate> anchors, List<X509CRL> revocations) {
    String name = file.getFileName().toString();
    try (InputStream bytes = Files.newInputStream(file)) {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      if (name.endsWith(".crl")) {
        factory.generateCRLs(bytes).forEach(list -> revocations.add((X509CRL) list));
      } else if (name.matches(".*\\.(crt|cer|pem)")) {
        factory.generateCertificates(bytes).forEach(one -> anchors.add((X509Certificate) one));
      }
    } catch (IOException | CertificateException | CRLException unreadable) {
      log.warn(
          "{} names no authority. Maybe it is no certificate: {}", file, unreadable.toString());
    }
  }
}
