package org.entente.conventions.signing;

import java.security.KeyPair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entente.conventions.Convention;
import org.entente.conventions.SignConvention.Ceremony;
import org.entente.conventions.container.Container;
import org.entente.conventions.container.CoreSignature;

/// A convention that two parties signed, each apart, in one container.
public final class SignedSample {

  /// As large as the PDF of a convention with nine articles in both languages.
  private static final int TEXT_BYTES = 40_000;

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  private final Container container;
  private final Inspector inspector;

  public SignedSample(Convention convention) {
    KeyPair pair = Certificates.pair();
    SigningKey authority =
        new SigningKey(pair.getPrivate(), List.of(Certificates.authority(pair, NOW)));
    Trust trust = new Trust(authority.chain(), List.of());
    byte[] text = new byte[TEXT_BYTES];
    new Random(42).nextBytes(text);
    byte[] one = seal(convention.canonical(), text, "a", authority, trust);
    byte[] other = seal(convention.canonical(), text, "b", authority, trust);
    this.container = Container.read(Sealer.merge(one, other)).orElseThrow();
    this.inspector = new Inspector(trust);
  }

  private static byte[] seal(
      byte[] terms, byte[] text, String party, SigningKey authority, Trust trust) {
    KeyPair pair = Certificates.pair();
    SigningKey key =
        new SigningKey(
            pair.getPrivate(),
            List.of(
                Certificates.issue(authority, pair.getPublic(), "la présidence", party, NOW),
                authority.certificate()));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(Container.TERMS, terms);
    files.put(Container.TEXT, text);
    files.put("ceremony-" + party + ".json", "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Ceremony ceremony =
        new Ceremony("la présidence", "conseil", "Toulouse", LocalDate.EPOCH, List.of());
    return new Sealer(trust, null).seal(files, key, ceremony, NOW);
  }

  /// The whole validation by ETSI EN 319 102-1.
  ///
  /// @return how many signatures hold
  public long validate() {
    return inspector.inspect(container, NOW).stream()
        .filter(one -> one.verdict() == Inspected.Verdict.VALID)
        .count();
  }

  /// The mathematics alone, with what Java has: digests and signature values.
  ///
  /// @return how many signatures hold
  public long verify() {
    return CoreSignature.of(container).stream().filter(CoreSignature::isIntact).count();
  }
}
