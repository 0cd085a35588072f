package org.entente.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.EntenteTest;
import org.entente.agenda.DeskQuery;
import org.entente.agenda.Events;
import org.entente.clusters.Cluster;
import org.entente.clusters.RegisterExtract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Imports real lists and agendas from the beginning to the end.
@Tag("real")
@EntenteTest
class RealImportsTest {

  private static final Path DATA = Path.of("../shared/data");

  private final ImportsFixture imports;
  private final ImportRuns runs;
  private final RegisterExtract register;
  private final Events events;

  RealImportsTest(
      BringFile bringFile,
      RehearseImport rehearseImport,
      ApplyImport applyImport,
      ImportRuns runs,
      RegisterExtract register,
      Events events,
      JdbcClient sql,
      Clock clock) {
    this.imports = new ImportsFixture(bringFile, rehearseImport, applyImport, runs, sql, clock);
    this.runs = runs;
    this.register = register;
    this.events = events;
  }

  @BeforeEach
  void needsTheFiles() {
    assumeThat(DATA).as("real files beside the project").isDirectory();
  }

  @Test
  void associationsOfMontpellier() throws IOException {
    Cluster cluster = imports.clusters().frenchSouthDigital();
    byte[] file = read("members/montpellier-associations-2011.csv");
    long start = System.nanoTime();
    ImportRun run = imports.rehearsed(cluster, ImportKind.MEMBERS, file);
    say("members rehearsed", start, run);
    assertThat(imports.counts(run).total()).isEqualTo(2_452);
    assertThat(imports.counts(run).of(Outcome.UNDECIDED)).isBetween(100, 300);
    Map<Integer, String> same =
        imports.lines(run, Outcome.UNDECIDED).stream()
            .collect(Collectors.toMap(PlannedLine::line, line -> line.question().proposed()));
    ImportRun decided = imports.decided(cluster, run, same);
    assertThat(imports.counts(decided).of(Outcome.UNDECIDED)).isZero();
    start = System.nanoTime();
    ImportRun applied = imports.applied(cluster, decided);
    say("members applied", start, applied);
    start = System.nanoTime();
    assertThat(applied.problem()).isNull();
    int created = imports.counts(applied).of(Outcome.CREATE);
    assertThat(register.entries(cluster.id())).hasSize(created);
    ImportRun again = imports.rehearsed(cluster, ImportKind.MEMBERS, file);
    say("members again", start, again);
    assertThat(imports.counts(again).writing()).isZero();
    assertThat(imports.counts(again).of(Outcome.UNDECIDED)).isZero();
  }

  @Test
  void meetupsOfToulouse() throws IOException {
    ImportRun run = events("Meetups", "events/agendas/toulouse-tech-hub-2025.csv");
    assertThat(imports.counts(run).of(Outcome.CREATE)).isEqualTo(118);
  }

  @Test
  void culturalAgendaOfToulouse() throws IOException {
    ImportRun run = events("Culture", "events/agendas/toulouse-culture-2020.csv");
    assertThat(imports.counts(run).of(Outcome.CREATE)).isGreaterThan(50);
  }

  @Test
  void agendaDuLibre() throws IOException {
    ImportRun run = events("Libre", "events/ics-real/agendadulibre-2013.ics");
    assertThat(imports.counts(run).total()).isEqualTo(130);
    assertThat(imports.counts(run).of(Outcome.CREATE)).isEqualTo(129);
    // One workshop of two months is a season, and not one event.
    assertThat(imports.counts(run).of(Outcome.REFUSED)).isEqualTo(1);
  }

  @Test
  void pycon() throws IOException {
    ImportRun run = events("PyCon", "events/ics-real/pycon-us-all_events.ics");
    assertThat(imports.counts(run).of(Outcome.CREATE)).isEqualTo(224);
    ImportRun summit = events("Summit", "events/ics-real/pycon-us-education_summit.ics");
    assertThat(imports.counts(summit).of(Outcome.CREATE)).isEqualTo(23);
  }

  /// Every calendar there is, hostile ones too, rehearsed and applied, or refused with its reason.
  @Test
  void everyCalendarIsAppliedOrRefused() throws IOException {
    Cluster cluster = imports.clusters().cluster("Everything");
    Set<Path> files;
    try (var all = Files.walk(DATA.resolve("events/ics-suites"))) {
      files =
          all.filter(Files::isRegularFile).collect(Collectors.toCollection(java.util.TreeSet::new));
    }
    for (Path file : files) {
      byte[] content = Files.readAllBytes(file);
      ImportRun rehearsed;
      try {
        rehearsed =
            imports.rehearsed(cluster, ImportKind.EVENTS, content, Map.of("place", "Toulouse"));
      } catch (AssertionError refused) {
        assertThat(refused).hasMessageFindingMatch("imports\\.(file|choice)\\.");
        continue;
      }
      assertThat(rehearsed.problem()).as(file.toString()).isNull();
      // All are rehearsed; writing the small ones is enough, and keeps the test short.
      int writing = imports.counts(rehearsed).writing();
      if (writing > 0 && writing <= 10) {
        ImportRun applied = imports.applied(cluster, rehearsed);
        assertThat(applied.problem()).as(file.toString()).isNull();
        assertThat(applied.stage()).as(file.toString()).isEqualTo(Stage.APPLIED);
      }
    }
  }

  private ImportRun events(String host, String file) throws IOException {
    Cluster cluster = imports.clusters().cluster(host);
    byte[] content = read(file);
    Map<String, String> choices = Map.of("place", "Toulouse", "publish", "publish");
    long start = System.nanoTime();
    ImportRun run = imports.rehearsed(cluster, ImportKind.EVENTS, content, choices);
    say(file + " rehearsed", start, run);
    start = System.nanoTime();
    ImportRun applied = imports.applied(cluster, run);
    say(file + " applied", start, applied);
    assertThat(applied.problem()).isNull();
    int total =
        events.ofHost(cluster.id(), DeskQuery.soonest(DeskQuery.State.ALL)).total().number();
    assertThat(total).isEqualTo(imports.counts(applied).of(Outcome.CREATE));
    ImportRun again = imports.rehearsed(cluster, ImportKind.EVENTS, content, choices);
    assertThat(imports.counts(again).writing()).isZero();
    return applied;
  }

  private void say(String what, long start, ImportRun run) {
    Map<String, Long> reasons =
        imports.lines(run, Outcome.REFUSED).stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.remarks().getFirst().key(), TreeMap::new, Collectors.counting()));
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    IO.println(what + ": " + runs.counts(run).lines() + " " + milliseconds + " ms " + reasons);
  }

  private static byte[] read(String file) throws IOException {
    return Files.readAllBytes(DATA.resolve(file));
  }
}
