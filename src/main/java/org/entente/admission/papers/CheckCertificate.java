package org.entente.admission.papers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.entente.admission.papers.CertificateStore.Signed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells whoever holds a paper whether it is ours and says what we wrote. A stranger learns the
/// event
/// and whether a name is right, never the name.
///
/// Twenty misses within an hour, from one address or against one code, and nobody is answered until
/// the hour is over.
@Component
public class CheckCertificate {

  /// For how long a miss counts.
  public static final Duration MEMORY = Duration.ofHours(1);

  private static final int MOST_MISSES = 20;

  private final CertificateStore store;
  private final Clock clock;

  CheckCertificate(CertificateStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// What we say about a code.
  public sealed interface Answer {

    record Genuine(Certificate certificate) implements Answer {}

    /// @param right whether it was issued to that name and nothing of it was changed
    record Named(Certificate certificate, boolean right) implements Answer {}

    record Revoked(Certificate certificate, Certificate.Revoked revoked) implements Answer {}

    record Unknown() implements Answer {}

    record TooMany() implements Answer {}
  }

  /// @param asker the address from which somebody asks
  @Transactional
  public Answer look(String code, String asker) {
    CertificateSeal seal = store.seal();
    byte[] subject = seal.subject(asker);
    if (hasMissedTooOften(subject)) {
      return new Answer.TooMany();
    }
    Optional<Signed> found = CertificateCode.parse(code).flatMap(store::find);
    if (found.isEmpty()) {
      miss(subject);
      return new Answer.Unknown();
    }
    Certificate certificate = found.get().certificate();
    Certificate.Revoked revoked = certificate.revoked();
    return revoked == null
        ? new Answer.Genuine(certificate)
        : new Answer.Revoked(certificate, revoked);
  }

  /// @param name the name on the paper
  /// @param asker the address from which somebody asks
  @Transactional
  public Answer compare(String code, String name, String asker) {
    Answer answer = look(code, asker);
    if (!(answer instanceof Answer.Genuine(Certificate certificate))) {
      return answer;
    }
    CertificateSeal seal = store.seal();
    byte[] subject = seal.subject(certificate.code().text());
    if (hasMissedTooOften(subject)) {
      return new Answer.TooMany();
    }
    Signed signed = store.find(certificate.code()).orElseThrow();
    boolean right = seal.matches(certificate, name, signed.signature());
    if (!right) {
      miss(subject);
      miss(seal.subject(asker));
    }
    return new Answer.Named(certificate, right);
  }

  private boolean hasMissedTooOften(byte[] subject) {
    return store.misses(subject, clock.instant().minus(MEMORY)) >= MOST_MISSES;
  }

  private void miss(byte[] subject) {
    Instant now = clock.instant();
    store.miss(subject, now, now.minus(MEMORY));
  }
}
