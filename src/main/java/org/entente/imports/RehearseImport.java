package org.entente.imports;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.entente.clusters.Cluster;
import org.entente.platform.Problem;
import org.entente.platform.Stale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Works out what a file would do, without doing it: with what a person chose, and again after each
/// decision.
@Component
public class RehearseImport {

  private static final Duration PATIENCE = Duration.ofMillis(600);

  private final Importers importers;
  private final ImportStore store;
  private final LineStore lines;
  private final Workbench workbench;
  private final TransactionTemplate transaction;

  RehearseImport(
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
  /// @return what speaks against the choices; empty when it has begun
  /// @throws Stale if work on it goes on, or it is done
  public List<Problem> rehearse(Cluster cluster, ImportRun run, Choices choices) {
    List<Problem> problems = importers.of(run.kind()).check(choices);
    if (!problems.isEmpty()) {
      return problems;
    }
    int attempt =
        store
            .begin(run, Stage.REHEARSING, choices)
            .orElseThrow(() -> new Stale("Import " + run.id()));
    store.remember(run, choices);
    workbench.start(
        run.id(), attempt, PATIENCE, progress -> work(cluster, run, attempt, choices, progress));
    return List.of();
  }

  /// Says of single lines what they are, and rehearses with it.
  public void decide(Cluster cluster, ImportRun run, Map<Integer, String> decisions) {
    lines.decide(run.id(), decisions);
    rehearse(cluster, run, run.choices());
  }

  /// Forgets what was decided about single lines, and rehearses without it.
  public void decideAnew(Cluster cluster, ImportRun run) {
    lines.forgetDecisions(run.id());
    rehearse(cluster, run, run.choices());
  }

  /// Stops the work that goes on, a rehearsal or an application. Nothing is written then.
  public void stop(ImportRun run) {
    workbench.stop(run.id());
  }

  private void work(
      Cluster cluster, ImportRun run, int attempt, Choices choices, Progress progress) {
    boolean ended = false;
    try {
      byte[] content = store.content(run.id()).orElseThrow(() -> new Stale("Import " + run.id()));
      Task task =
          new Task(
              run.id(), cluster, run.day(), content, choices, lines.decisions(run.id()), progress);
      Plan plan = importers.of(run.kind()).plan(task);
      transaction.executeWithoutResult(
          _ -> {
            lines.replace(run.id(), plan.lines().stream().map(Plan.Planned::line).toList());
            store.end(run.id(), attempt, Stage.REPORTED, plan.digest(), null);
          });
      ended = true;
    } catch (UnreadableFile unreadable) {
      store.end(run.id(), attempt, Stage.CHOOSING, null, unreadable.problem());
      ended = true;
    } catch (StoppedWork _) {
      Problem stopped = Problem.overall("imports.run.stopped");
      store.end(run.id(), attempt, Stage.CHOOSING, null, stopped);
      ended = true;
    } finally {
      if (!ended) {
        Problem failure = Problem.overall("imports.run.failed");
        store.end(run.id(), attempt, Stage.CHOOSING, null, failure);
      }
    }
  }
}
