package org.entente.imports;

import java.util.List;
import java.util.Optional;
import org.entente.clusters.ClusterId;
import org.entente.platform.NotFound;
import org.springframework.stereotype.Component;

/// The imports of a cluster, and what each would do or did.
@Component
public class ImportRuns {

  private static final int LATEST = 30;

  private final Importers importers;
  private final ImportStore store;
  private final LineStore lines;

  ImportRuns(Importers importers, ImportStore store, LineStore lines) {
    this.importers = importers;
    this.store = store;
    this.lines = lines;
  }

  /// The latest first.
  public List<ImportRun> latest(ClusterId cluster) {
    return store.latest(cluster, LATEST);
  }

  /// The import that an address names.
  ///
  /// @throws NotFound if there is none of that name, or it belongs to another cluster
  public ImportRun named(ClusterId cluster, String id) {
    return ImportRunId.parse(id)
        .flatMap(run -> store.find(cluster, run))
        .orElseThrow(() -> new NotFound("No import " + id + " of " + cluster));
  }

  public Counts counts(ImportRun run) {
    return lines.counts(run.id());
  }

  /// Lines of one outcome, in the file's order.
  ///
  /// @param offset how many to leave out at the beginning
  public List<PlannedLine> lines(ImportRun run, Outcome outcome, int offset, int limit) {
    return lines.lines(run.id(), outcome, offset, limit);
  }

  /// Whether a person decided about single lines of it.
  public boolean hasDecisions(ImportRun run) {
    return !lines.decisions(run.id()).isEmpty();
  }

  /// What is in the file; empty once it has been applied, when it is no longer kept.
  public Optional<Examination> examine(ImportRun run) {
    return store.content(run.id()).map(importers.of(run.kind())::examine);
  }
}
