package org.entente.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.entente.clusters.Cluster;
import org.entente.identity.AccountId;
import org.entente.platform.France;
import org.entente.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a file in, if it can be read at all, with what is proposed to choose for it.
@Component
public class BringFile {

  /// The largest file, in bytes.
  public static final int LARGEST = 10 * 1024 * 1024;

  private static final int LONGEST_NAME = 120;

  /// How long files and refused lines are kept.
  private static final Duration KEPT = Duration.ofDays(90);

  private final Importers importers;
  private final ImportStore store;
  private final Clock clock;

  BringFile(Importers importers, ImportStore store, Clock clock) {
    this.importers = importers;
    this.store = store;
    this.clock = clock;
  }

  /// What became of it.
  public sealed interface Outcome {
    record Brought(ImportRunId run) implements Outcome {}

    record Refused(Problem problem) implements Outcome {}
  }

  @Transactional
  public Outcome bring(
      Cluster cluster, ImportKind kind, String fileName, byte[] content, AccountId account) {
    if (content.length > LARGEST) {
      return new Outcome.Refused(Problem.at("file", "imports.file.large", LARGEST / 1024 / 1024));
    }
    return switch (importers.of(kind).examine(content)) {
      case Examination.Refused(Problem problem) -> new Outcome.Refused(problem);
      case Examination.Readable readable -> {
        ImportRun run = run(cluster, kind, fileName, readable);
        store.forgetBefore(cluster.id(), run.broughtAt().minus(KEPT));
        store.add(run, content, account);
        yield new Outcome.Brought(run.id());
      }
    };
  }

  private ImportRun run(
      Cluster cluster, ImportKind kind, String fileName, Examination.Readable file) {
    Instant now = clock.instant();
    Choices choices =
        store
            .remembered(cluster.id(), kind, file.signature())
            .map(remembered -> remembered.over(file.proposed()))
            .orElse(file.proposed());
    return new ImportRun(
        ImportRunId.next(),
        cluster.id(),
        kind,
        shown(fileName),
        now,
        France.day(now),
        Stage.CHOOSING,
        choices,
        file.signature(),
        file.columns(),
        0,
        0,
        false,
        null,
        0);
  }

  /// Only the name, without the folders that some browsers send, and not without end.
  private static String shown(String fileName) {
    String name = fileName.replace('\\', '/').replaceAll("\\p{Cntrl}", "");
    String last = name.substring(name.lastIndexOf('/') + 1).strip();
    String named = last.isEmpty() ? "?" : last;
    return named.length() > LONGEST_NAME ? named.substring(0, LONGEST_NAME) : named;
  }
}
