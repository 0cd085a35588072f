package org.entente.admission.papers;

import java.time.Clock;
import java.util.List;
import org.entente.agenda.Event;
import org.entente.identity.AccountId;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a certificate back: its code says so from then on, with the reason.
@Component
public class RevokeCertificate {

  private static final int LONGEST_REASON = 500;

  private final CertificateStore store;
  private final Clock clock;

  RevokeCertificate(CertificateStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// The certificates of an event, the newest first.
  public List<Certificate> of(Event event) {
    return store.of(event.id());
  }

  /// One of them.
  ///
  /// @throws NotFound for a code that this event did not issue
  public Certificate named(Event event, String code) {
    return CertificateCode.parse(code)
        .flatMap(store::find)
        .map(CertificateStore.Signed::certificate)
        .filter(certificate -> certificate.event().equals(event.id()))
        .orElseThrow(() -> new NotFound("This event issued no certificate " + code));
  }

  /// @return what is wrong with the reason, or nothing when it was revoked, now or before
  @Transactional
  public List<Problem> revoke(Event event, String code, String reason, AccountId by) {
    Certificate certificate = named(event, code);
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      return List.of(Problem.at("reason", "papers.certificate.problem.reason", LONGEST_REASON));
    }
    store.revoke(certificate.code(), by, reason.strip(), clock.instant());
    return List.of();
  }
}
