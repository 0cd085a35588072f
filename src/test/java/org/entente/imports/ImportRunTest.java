package org.entente.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.Cluster;
import org.entente.clusters.RegisterExtract;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.Stale;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EntenteTest
class ImportRunTest {

  private static final String FILE = "Nom;Ville\nUn;Sète\nDeux;Agde\n";

  private final ImportsFixture imports;
  private final BringFile bringFile;
  private final RehearseImport rehearseImport;
  private final ApplyImport applyImport;
  private final ImportRuns runs;
  private final ImportStore store;
  private final RegisterExtract register;
  private final TestClock clock;

  ImportRunTest(
      BringFile bringFile,
      RehearseImport rehearseImport,
      ApplyImport applyImport,
      ImportRuns runs,
      ImportStore store,
      RegisterExtract register,
      JdbcClient sql,
      TestClock clock) {
    this.imports = new ImportsFixture(bringFile, rehearseImport, applyImport, runs, sql, clock);
    this.bringFile = bringFile;
    this.rehearseImport = rehearseImport;
    this.applyImport = applyImport;
    this.runs = runs;
    this.store = store;
    this.register = register;
    this.clock = clock;
  }

  @Test
  void whenTheWorldChangedNothingIsAppliedAndItIsReportedAnew() {
    Cluster cluster = imports.clusters().cluster("Moving");
    ImportRun run = imports.rehearsed(cluster, ImportKind.MEMBERS, FILE);
    imports.rehearsed(cluster, ImportKind.MEMBERS, FILE);
    imports.applied(
        cluster, imports.rehearsed(cluster, ImportKind.MEMBERS, "Nom;Ville\nUn;Sète\n"));
    ImportRun refused = imports.applied(cluster, run);
    assertThat(refused.stage()).isEqualTo(Stage.REPORTED);
    assertThat(refused.problem()).isEqualTo(Problem.overall("imports.run.changed"));
    assertThat(register.entries(cluster.id())).hasSize(1);
    assertThat(imports.counts(refused).of(Outcome.UNCHANGED)).isEqualTo(1);
    assertThat(imports.applied(cluster, refused).stage()).isEqualTo(Stage.APPLIED);
    assertThat(register.entries(cluster.id())).hasSize(2);
  }

  @Test
  void anUndecidedLineKeepsAllFromBeingApplied() {
    Cluster cluster = imports.clusters().cluster("Undecided");
    imports.clusters().member(cluster, "Un");
    ImportRun run =
        imports.rehearsed(cluster, ImportKind.MEMBERS, "Nom;Ville\nUn;Toulouse\nDeux;Agde\n");
    assertThat(applyImport.apply(cluster, run))
        .contains(Problem.overall("imports.run.undecided", 1));
    assertThat(register.entries(cluster.id())).hasSize(1);
  }

  @Test
  void workThatStoppedInTheMiddleIsSeenAndStartedAgain() {
    Cluster cluster = imports.clusters().cluster("Crashed");
    ImportRun run = imports.rehearsed(cluster, ImportKind.MEMBERS, FILE);
    store.begin(run, Stage.APPLYING, run.choices()).orElseThrow();
    ImportRun working = runs.named(cluster.id(), run.id().toString());
    assertThat(working.isWorking()).isTrue();
    assertThatThrownBy(() -> applyImport.apply(cluster, working)).isInstanceOf(Stale.class);
    clock.advance(Duration.ofMinutes(1));
    ImportRun silent = runs.named(cluster.id(), run.id().toString());
    assertThat(silent.interrupted()).isTrue();
    assertThat(imports.rehearse(cluster, silent, Map.of()).stage()).isEqualTo(Stage.REPORTED);
    clock.reset();
  }

  @Test
  void anAttemptThatWasReplacedCannotEndTheRun() {
    Cluster cluster = imports.clusters().cluster("Zombie");
    ImportRun run = imports.rehearsed(cluster, ImportKind.MEMBERS, FILE);
    int first = store.begin(run, Stage.APPLYING, run.choices()).orElseThrow();
    clock.advance(Duration.ofMinutes(1));
    ImportRun silent = runs.named(cluster.id(), run.id().toString());
    int second = store.begin(silent, Stage.REHEARSING, run.choices()).orElseThrow();
    assertThat(store.end(run.id(), first, Stage.APPLIED, null, null)).isFalse();
    assertThat(store.end(run.id(), second, Stage.REPORTED, null, null)).isTrue();
    clock.reset();
  }

  @Test
  void twoWhoStartTheSameWorkStartItOnce() throws InterruptedException {
    Cluster cluster = imports.clusters().cluster("Once");
    ImportRun run = imports.rehearsed(cluster, ImportKind.MEMBERS, FILE);
    CountDownLatch both = new CountDownLatch(2);
    int[] stale = {0};
    Runnable apply =
        () -> {
          both.countDown();
          try {
            both.await();
            applyImport.apply(cluster, run);
          } catch (Stale _) {
            synchronized (stale) {
              stale[0]++;
            }
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        };
    Thread one = Thread.ofVirtual().start(apply);
    Thread other = Thread.ofVirtual().start(apply);
    one.join();
    other.join();
    assertThat(stale[0]).isEqualTo(1);
    assertThat(imports.finished(run).stage()).isEqualTo(Stage.APPLIED);
    assertThat(register.entries(cluster.id())).hasSize(2);
  }

  @Test
  void anotherClustersImportIsNotThere() {
    Cluster cluster = imports.clusters().cluster("Mine");
    Cluster other = imports.clusters().cluster("Theirs");
    ImportRun run = imports.rehearsed(cluster, ImportKind.MEMBERS, FILE);
    assertThatThrownBy(() -> runs.named(other.id(), run.id().toString()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> runs.named(cluster.id(), "nonsense")).isInstanceOf(NotFound.class);
  }

  @Test
  void aFileThatIsAppliedIsNoLongerKept() {
    Cluster cluster = imports.clusters().cluster("Forgotten");
    ImportRun run = imports.applied(cluster, imports.rehearsed(cluster, ImportKind.MEMBERS, FILE));
    assertThat(store.content(run.id())).isEmpty();
    assertThatThrownBy(() -> rehearseImport.rehearse(cluster, run, run.choices()))
        .isInstanceOf(Stale.class);
  }

  @Test
  void anUnreadableFileIsRefusedBeforeItIsKept() {
    Cluster cluster = imports.clusters().cluster("Unreadable");
    var account = imports.clusters().stranger("brings@example.org");
    byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);
    assertThat(bringFile.bring(cluster, ImportKind.MEMBERS, "a.csv", pdf, account))
        .isEqualTo(new BringFile.Outcome.Refused(Problem.at("file", "imports.file.pdf")));
    byte[] large = new byte[BringFile.LARGEST + 1];
    assertThat(bringFile.bring(cluster, ImportKind.MEMBERS, "a.csv", large, account))
        .isEqualTo(new BringFile.Outcome.Refused(Problem.at("file", "imports.file.large", 10)));
    assertThat(runs.latest(cluster.id())).isEmpty();
  }
}
