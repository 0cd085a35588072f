package org.entente.admission.papers;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.entente.admission.papers.CertificateStore.Signed;
import org.entente.agenda.Event;
import org.entente.identity.AccountId;
import org.entente.platform.Problem;
import org.entente.registration.EventWords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Certifies to people who were let in that they were there, once the event is over. Whoever asks
/// again gets the same certificate; somebody whose name was corrected since gets a new one, and the
/// old one is revoked.
@Component
public class IssueCertificates {

  private static final String REPLACED = "La personne ou l’événement a été corrigé depuis.";

  private final CertificateStore store;
  private final EventWords words;
  private final Clock clock;

  IssueCertificates(CertificateStore store, EventWords words, Clock clock) {
    this.store = store;
    this.words = words;
    this.clock = clock;
  }

  /// What became of the request.
  public sealed interface Answer {

    /// A certificate with the name that goes on the paper.
    record Paper(Certificate certificate, Guest guest) {}

    record Issued(List<Paper> papers) implements Answer {}

    record Refused(Problem problem) implements Answer {}
  }

  /// What speaks against certificates for these people now.
  public Optional<Problem> problem(Event event, List<Guest> guests) {
    return CertificateRules.problem(event, entitled(guests), clock.instant());
  }

  /// @param guests of this event; those who were not let in or have no name are passed over
  @Transactional
  public Answer issue(Event event, List<Guest> guests, AccountId by) {
    List<Guest> entitled = entitled(guests);
    Optional<Problem> problem = CertificateRules.problem(event, entitled, clock.instant());
    if (problem.isPresent()) {
      return new Answer.Refused(problem.get());
    }
    CertificateSeal seal = store.seal();
    return new Answer.Issued(
        entitled.stream()
            .map(guest -> new Answer.Paper(certificate(event, guest, seal, by), guest))
            .toList());
  }

  private static List<Guest> entitled(List<Guest> guests) {
    return guests.stream().filter(guest -> guest.isAdmitted() && guest.isNamed()).toList();
  }

  private Certificate certificate(Event event, Guest guest, CertificateSeal seal, AccountId by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Certificate fresh =
        new Certificate(
            CertificateCode.next(),
            guest.seat(),
            event.id(),
            event.title().french(),
            words.host(event),
            event.time(),
            HalfDays.length(event.time()),
            now,
            null);
    Optional<Signed> known = store.current(guest.seat());
    if (known.isPresent()) {
      Certificate certificate = known.get().certificate();
      if (saysTheSame(certificate, fresh)
          && seal.matches(certificate, guest.name(), known.get().signature())) {
        return certificate;
      }
      store.revoke(certificate.code(), by, REPLACED, now);
    }
    store.add(new Signed(fresh, seal.sign(fresh, guest.name())), by);
    return store.current(guest.seat()).orElseThrow().certificate();
  }

  private static boolean saysTheSame(Certificate one, Certificate other) {
    return one.title().equals(other.title())
        && one.host().equals(other.host())
        && one.time().equals(other.time())
        && one.length().equals(other.length());
  }
}
