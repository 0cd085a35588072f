package org.entente.conventions.signing;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.clusters.Cluster;
import org.entente.conventions.Convention;
import org.entente.conventions.SignConvention;
import org.entente.conventions.SignConvention.Ceremony;
import org.entente.conventions.SignConvention.Outcome;
import org.entente.conventions.container.Container;
import org.entente.conventions.container.CoreSignature;
import org.entente.conventions.signing.SigningStore.Electronic;
import org.entente.platform.Problem;
import org.springframework.stereotype.Component;

/// Signs for a party with a certificate of its own. File, key and password are used for this one
/// signature; nothing of them is kept.
@Component
public class SignByCertificate {

  /// The most bytes of a file with a certificate.
  public static final int LARGEST = Pkcs12.LARGEST;

  private final SignConvention sign;
  private final PrepareDocuments documents;
  private final KnownAuthorities authorities;
  private final SigningSettings settings;
  private final EnterSignature enter;
  private final Clock clock;

  SignByCertificate(
      SignConvention sign,
      PrepareDocuments documents,
      KnownAuthorities authorities,
      SigningSettings settings,
      EnterSignature enter,
      Clock clock) {
    this.sign = sign;
    this.documents = documents;
    this.authorities = authorities;
    this.settings = settings;
    this.enter = enter;
    this.clock = clock;
  }

  /// @param file a PKCS#12 file
  /// @param password what opens it; the caller wipes it
  public Outcome sign(
      Convention convention, Cluster party, Ceremony ceremony, byte[] file, char[] password) {
    List<Problem> problems = sign.problems(convention, party.id(), ceremony);
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    if (file.length > LARGEST) {
      return refused("file", "signing.problem.file.large", LARGEST / 1024);
    }
    return switch (Pkcs12.open(file, password)) {
      case Pkcs12.Opened.Unreadable() -> refused("file", "signing.problem.file.unreadable");
      case Pkcs12.Opened.WrongPassword() -> refused("password", "signing.problem.password");
      case Pkcs12.Opened.Keyless() -> refused("file", "signing.problem.file.keyless");
      case Pkcs12.Opened.Key(SigningKey key) -> sign(convention, party, ceremony, key);
    };
  }

  private Outcome sign(Convention convention, Cluster party, Ceremony ceremony, SigningKey key) {
    Instant now = clock.instant();
    Trust trust = authorities.trust();
    List<Problem> problems = CertificateRules.problems(key, trust, now, "file");
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    Documents signed = documents.of(convention);
    byte[] container =
        new Sealer(trust, settings.timestampAuthority())
            .seal(
                named(convention, signed, party, Means.CERTIFICATE, ceremony), key, ceremony, now);
    Inspected.Verdict found =
        new Inspector(trust)
            .inspect(Container.read(container).orElseThrow(), now).stream()
                .map(Inspected::verdict)
                .findFirst()
                .orElse(Inspected.Verdict.DOUBTFUL);
    if (!found.isAcceptable()) {
      return refused("file", "signing.problem.verdict." + found.key());
    }
    return enter.enter(
        convention,
        party,
        ceremony,
        new Electronic(Means.CERTIFICATE, CoreSignature.fingerprint(key.certificate())),
        container);
  }

  /// What a party signs: both documents, and how it came to sign.
  static Map<String, byte[]> named(
      Convention convention, Documents documents, Cluster party, Means means, Ceremony ceremony) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(Container.TERMS, documents.terms());
    files.put(Container.TEXT, documents.text());
    files.put(
        CeremonyRecord.file(party),
        CeremonyRecord.of(convention, documents, party, means, ceremony).bytes());
    return files;
  }

  private static Outcome refused(String field, String key, Object... arguments) {
    return new Outcome.Refused(List.of(Problem.at(field, key, arguments)));
  }
}
