package org.entente.admission.papers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.agenda.Event;
import org.entente.platform.Problem;

/// When somebody may be told in writing that they were there.
final class CertificateRules {

  private CertificateRules() {}

  /// What speaks against issuing certificates of an event to these people now.
  ///
  /// @param admitted those who were let in and are named
  static Optional<Problem> problem(Event event, List<Guest> admitted, Instant now) {
    if (!event.isPublished()) {
      return Optional.of(Problem.overall("papers.certificate.problem.cancelled"));
    }
    if (now.isBefore(event.time().end())) {
      return Optional.of(
          Problem.overall("papers.certificate.problem.not-over", event.time().end()));
    }
    return admitted.isEmpty()
        ? Optional.of(Problem.overall("papers.certificate.problem.nobody"))
        : Optional.empty();
  }
}
