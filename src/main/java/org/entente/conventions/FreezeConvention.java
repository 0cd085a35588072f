package org.entente.conventions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Freezes a text to which all agree and against which nothing speaks, so that it can be signed;
/// and
/// opens it again as long as nobody has.
@Component
public class FreezeConvention {

  private final OpenText texts;
  private final ConventionStore store;
  private final Negotiations negotiations;
  private final CheckDraft check;
  private final TellParties tell;
  private final Clock clock;

  FreezeConvention(
      OpenText texts,
      ConventionStore store,
      Negotiations negotiations,
      CheckDraft check,
      TellParties tell,
      Clock clock) {
    this.texts = texts;
    this.store = store;
    this.negotiations = negotiations;
    this.check = check;
    this.tell = tell;
    this.clock = clock;
  }

  /// Answers what speaks against it; nothing, when it is frozen. Freezing what is frozen changes
  /// nothing.
  ///
  /// @throws org.entente.platform.Stale if the text has another version by now
  @Transactional
  public List<Problem> freeze(ConventionId id, int version, ClusterId party, Correspondence how) {
    Convention convention = texts.lock(id, version, party);
    if (convention.frozenAt() != null) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    if (!negotiations.of(convention).undecided().isEmpty()) {
      problems.add(Problem.overall("conventions.problem.freeze.agreement"));
    }
    problems.addAll(check.problems(ConventionDraft.of(convention)));
    if (problems.isEmpty()) {
      store.freeze(id, clock.instant());
      tell.frozen(convention, party, how);
    }
    return problems;
  }

  /// Opens a frozen text again: any party may, until the first has signed.
  ///
  /// @throws org.entente.platform.Stale if the text has another version by now
  @Transactional
  public List<Problem> reopen(ConventionId id, int version, ClusterId party) {
    Convention convention = texts.lock(id, version, party);
    if (!convention.signatures().isEmpty()) {
      return List.of(Problem.overall("conventions.problem.signed"));
    }
    store.freeze(id, null);
    return List.of();
  }
}
