package org.entente.imports;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entente.clusters.Cluster;
import org.entente.platform.Problem;
import org.entente.platform.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Does what the report said, in one transaction: all of it or nothing. If the world has changed
/// since,
/// so that it would do something else, it does nothing and reports anew.
@Component
public class ApplyImport {

  private static final Duration PATIENCE = Duration.ofMillis(600);

  private final Importers importers;
  private final ImportStore store;
  private final LineStore lines;
  private final Workbench workbench;
  private final TransactionTemplate transaction;

  ApplyImport(
      Importers importers,
      ImportStore store,
      LineStore lines,
      Workbench workbench,
      TransactionTemplate transaction) {
    this.importers = importers;
    this.store = store;
    this.lines = lines;
    this.workbench = workbench;
    this.transaction = transaction;
  }

  /// Starts it in the background.
  ///
  /// @return what speaks against it; empty when it has begun
  /// @throws Stale if work on it goes on, or it is done
  public Optional<Problem> apply(Cluster cluster, ImportRun run) {
    int undecided = lines.counts(run.id()).of(Outcome.UNDECIDED);
    if (undecided > 0) {
      return Optional.of(Problem.overall("imports.run.undecided", undecided));
    }
    int attempt =
        store
            .begin(run, Stage.APPLYING, run.choices())
            .orElseThrow(() -> new Stale("Import " + run.id()));
    workbench.start(run.id(), attempt, PATIENCE, progress -> work(cluster, run, attempt, progress));
    return Optional.empty();
  }

  private void work(Cluster cluster, ImportRun run, int attempt, Progress progress) {
    boolean ended = false;
    try {
      Ending ending =
          transaction.execute(
              status -> {
                Ending reached = inTransaction(cluster, run, attempt, progress);
                if (!(reached instanceof Ending.Done)) {
                  status.setRollbackOnly();
                }
                return reached;
              });
      switch (ending) {
        case Ending.Done() -> {}
        case Ending.Refused(Problem problem) ->
            store.end(run.id(), attempt, Stage.REPORTED, null, problem);
        case Ending.Changed(Plan plan) -> reportAnew(run, attempt, plan);
      }
      ended = true;
    } catch (StoppedWork _) {
      Problem stopped = Problem.overall("imports.run.stopped");
      store.end(run.id(), attempt, Stage.REPORTED, null, stopped);
      ended = true;
    } finally {
      if (!ended) {
        Problem failure = Problem.overall("imports.run.failed");
        store.end(run.id(), attempt, Stage.REPORTED, null, failure);
      }
    }
  }

  /// How the transaction ends.
  private sealed interface Ending {
    record Done() implements Ending {}

    record Refused(Problem problem) implements Ending {}

    record Changed(Plan plan) implements Ending {}
  }

  private Ending inTransaction(Cluster cluster, ImportRun run, int attempt, Progress progress) {
    byte[] content = store.content(run.id()).orElseThrow(() -> new Stale("Import " + run.id()));
    Task task =
        new Task(
            run.id(),
            cluster,
            run.day(),
            content,
            run.choices(),
            lines.decisions(run.id()),
            progress);
    Plan plan = importers.of(run.kind()).plan(task);
    if (!store.digest(run.id()).equals(Optional.of(plan.digest()))) {
      return new Ending.Changed(plan);
    }
    progress.begin(plan.lines().size());
    for (Plan.Planned planned : plan.lines()) {
      Problem refusal = take(planned);
      if (refusal != null) {
        return new Ending.Refused(refusal);
      }
      progress.step();
    }
    if (!store.end(run.id(), attempt, Stage.APPLIED, null, null)) {
      throw new Stale("Import " + run.id());
    }
    return new Ending.Done();
  }

  private static @Nullable Problem take(Plan.Planned planned) {
    Plan.Step step = planned.step();
    return step == null ? null : step.take().orElse(null);
  }

  private void reportAnew(ImportRun run, int attempt, Plan plan) {
    List<PlannedLine> planned = plan.lines().stream().map(Plan.Planned::line).toList();
    transaction.executeWithoutResult(
        _ -> {
          lines.replace(run.id(), planned);
          Problem changed = Problem.overall("imports.run.changed");
          store.end(run.id(), attempt, Stage.REPORTED, plan.digest(), changed);
        });
  }
}
