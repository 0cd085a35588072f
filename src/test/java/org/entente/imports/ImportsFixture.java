package org.entente.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.identity.AccountId;
import org.entente.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Brings files to a cluster's desk as staff would, and waits until the work on them is done.

public class ImportsFixture {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final BringFile bringFile;
  private final RehearseImport rehearseImport;
  private final ApplyImport applyImport;
  private final ImportRuns runs;
  private final ClustersFixture clusters;

  public ImportsFixture(
      BringFile bringFile,
      RehearseImport rehearseImport,
      ApplyImport applyImport,
      ImportRuns runs,
      JdbcClient sql,
      Clock clock) {
    this.bringFile = bringFile;
    this.rehearseImport = rehearseImport;
    this.applyImport = applyImport;
    this.runs = runs;
    this.clusters = new ClustersFixture(sql, clock);
  }

  public ClustersFixture clusters() {
    return clusters;
  }

  /// Brings a file and takes every proposal of the form.
  public ImportRun rehearsed(Cluster cluster, ImportKind kind, byte[] file) {
    return rehearsed(cluster, kind, file, Map.of());
  }

  /// Brings a file and changes some of the form's proposals.
  public ImportRun rehearsed(
      Cluster cluster, ImportKind kind, byte[] file, Map<String, String> changed) {
    return rehearse(cluster, brought(cluster, kind, file), changed);
  }

  public ImportRun rehearsed(Cluster cluster, ImportKind kind, String file) {
    return rehearsed(cluster, kind, file.getBytes(StandardCharsets.UTF_8));
  }

  public ImportRun brought(Cluster cluster, ImportKind kind, byte[] file) {
    AccountId staff = clusters.stranger("permanence@example.org");
    return switch (bringFile.bring(cluster, kind, "file", file, staff)) {
      case BringFile.Outcome.Brought(ImportRunId id) -> runs.named(cluster.id(), id.toString());
      case BringFile.Outcome.Refused(Problem problem) ->
          throw new AssertionError(problem.toString());
    };
  }

  public ImportRun rehearse(Cluster cluster, ImportRun run, Map<String, String> changed) {
    Map<String, String> choices = new HashMap<>(run.choices().values());
    choices.putAll(changed);
    assertThat(rehearseImport.rehearse(cluster, run, new Choices(choices))).isEmpty();
    return finished(run);
  }

  public ImportRun decided(Cluster cluster, ImportRun run, Map<Integer, String> decisions) {
    rehearseImport.decide(cluster, run, decisions);
    return finished(run);
  }

  public ImportRun applied(Cluster cluster, ImportRun run) {
    assertThat(applyImport.apply(cluster, run)).isEmpty();
    return finished(run);
  }

  /// The import as it stands once nobody works on it.
  public ImportRun finished(ImportRun run) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    ImportRun now = runs.named(run.cluster(), run.id().toString());
    while (now.isWorking() && System.nanoTime() < deadline) {
      Thread.yield();
      now = runs.named(run.cluster(), run.id().toString());
    }
    assertThat(now.isWorking()).as("still working").isFalse();
    return now;
  }

  public Counts counts(ImportRun run) {
    return runs.counts(run);
  }

  public List<PlannedLine> lines(ImportRun run, Outcome outcome) {
    return runs.lines(run, outcome, 0, 100_000);
  }

  /// The keys of why lines were refused, in the file's order.
  public List<String> reasons(ImportRun run) {
    return lines(run, Outcome.REFUSED).stream()
        .map(line -> line.remarks().getFirst().key())
        .toList();
  }
}
