package org.entente.conventions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.platform.France;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records that a party signed a frozen text at its own ceremony. With the first signature it can
/// no
/// longer be opened, with the last it becomes law.
@Component
public class SignConvention {

  private final ConventionStore store;
  private final CheckDraft check;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SignConvention(
      ConventionStore store, CheckDraft check, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.check = check;
    this.events = events;
    this.clock = clock;
  }

  /// What became of an attempt to sign.
  public sealed interface Outcome {

    /// It is signed by that party; so the convention stands now.
    record Signed(Convention convention) implements Outcome {}

    /// Nothing was recorded, and why; at least one problem.
    record Refused(List<Problem> problems) implements Outcome {}
  }

  /// What happened at the ceremony, as it is written down.
  ///
  /// @param signatory in which role the person signed
  /// @param mandate what gave them the power to
  /// @param place where
  /// @param signedOn on which day
  /// @param witnesses who saw it, by role
  public record Ceremony(
      String signatory, String mandate, String place, LocalDate signedOn, List<String> witnesses) {

    Signature of(ClusterId party, Instant recordedAt) {
      return new Signature(party, signatory, mandate, place, signedOn, witnesses, recordedAt);
    }
  }

  /// @param version the version of the text that was signed
  /// @throws Stale if the text has changed since
  @Transactional
  public Outcome sign(ConventionId id, ClusterId party, int version, Ceremony ceremony) {
    store.lock(id);
    Convention convention =
        store.find(id).orElseThrow(() -> new NotFound("No convention " + id.value()));
    if (convention.version() != version) {
      throw new Stale("Convention " + convention.slug());
    }
    List<Problem> problems = problems(convention, party, ceremony);
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    store.insert(convention, ceremony.of(party, clock.instant()));
    Convention signed = store.find(id).orElseThrow();
    events.publishEvent(new ConventionSigned(id, party, signed.isSignedByAll()));
    return new Outcome.Signed(signed);
  }

  /// What speaks against this signature, before anybody gives it.
  public List<Problem> problems(Convention convention, ClusterId party, Ceremony ceremony) {
    LocalDate today = France.day(clock.instant());
    List<Problem> problems =
        new ArrayList<>(SigningRules.problems(convention, party, ceremony, today));
    if (convention.frozenAt() == null) {
      problems.add(Problem.overall("conventions.problem.sign.open"));
    } else if (convention.signatures().isEmpty()) {
      problems.addAll(check.problems(ConventionDraft.of(convention)));
    }
    return problems;
  }
}
