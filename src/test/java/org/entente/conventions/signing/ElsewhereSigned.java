package org.entente.conventions.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.conventions.SignConvention.Ceremony;
import org.entente.conventions.container.Container;

/// Containers as another program makes them.
final class ElsewhereSigned {

  private ElsewhereSigned() {}

  static byte[] container(Documents documents, SigningKey key, Instant now) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(Container.TERMS, documents.terms());
    files.put(Container.TEXT, documents.text());
    return seal(files, key, now);
  }

  static byte[] seal(Map<String, byte[]> files, SigningKey key, Instant now) {
    Ceremony ceremony =
        new Ceremony("la présidente", "conseil", "Montpellier", LocalDate.EPOCH, List.of());
    return new Sealer(trust(key), null).seal(files, key, ceremony, now);
  }

  /// Whom a signatory trusts: the issuer of their own certificate.
  static Trust trust(SigningKey key) {
    return new Trust(key.chain().subList(1, key.chain().size()), List.of());
  }

  /// The same container with one byte changed in one of its files.
  static Container changed(Container container, String name) {
    Map<String, byte[]> files = new LinkedHashMap<>(container.files());
    byte[] bytes = files.get(name).clone();
    bytes[bytes.length / 2] ^= 1;
    files.put(name, bytes);
    return new Container(files);
  }
}
