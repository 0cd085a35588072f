package org.entente.imports.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.entente.EntenteTest;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.CompanyEntry;
import org.entente.clusters.MemberSearch;
import org.entente.clusters.RegisterExtract;
import org.entente.clusters.Siret;
import org.entente.imports.ApplyImport;
import org.entente.imports.BringFile;
import org.entente.imports.ImportKind;
import org.entente.imports.ImportRun;
import org.entente.imports.ImportRuns;
import org.entente.imports.ImportsFixture;
import org.entente.imports.Outcome;
import org.entente.imports.PlannedLine;
import org.entente.imports.RehearseImport;
import org.entente.imports.Stage;
import org.entente.platform.DatePeriod;
import org.entente.platform.table.CsvText;
import org.entente.platform.text.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EntenteTest
class MemberImportTest {

  private static final String LIST =
      """
      Raison sociale;SIRET;Ville;CP;Effectif;Adhérent depuis;Contact;E-mail
      Canal Image;;Toulouse;31000;12;2019-01-01;Camille Exemple;camille@canal-image.example
      Autan Logiciels;356 000 000 49837;Labège;31670;38;01/02/2020;;
      Aérologie;;Blagnac;;;;;
      """;

  private final ImportsFixture imports;
  private final RegisterExtract register;
  private final MemberExport export;
  private final Messages messages;

  MemberImportTest(
      BringFile bringFile,
      RehearseImport rehearseImport,
      ApplyImport applyImport,
      ImportRuns runs,
      JdbcClient sql,
      Clock clock,
      RegisterExtract register,
      MemberExport export,
      Messages messages) {
    this.imports = new ImportsFixture(bringFile, rehearseImport, applyImport, runs, sql, clock);
    this.register = register;
    this.export = export;
    this.messages = messages;
  }

  @Test
  void aRehearsalSaysWhatItWouldDoAndChangesNothing() {
    Cluster cluster = imports.clusters().cluster("Rehearsed");
    ImportRun run = imports.rehearsed(cluster, ImportKind.MEMBERS, LIST);
    assertThat(run.stage()).isEqualTo(Stage.REPORTED);
    assertThat(imports.counts(run).of(Outcome.CREATE)).isEqualTo(3);
    assertThat(register.entries(cluster.id())).isEmpty();
  }

  @Test
  void theSameFileTwiceChangesNothing() {
    Cluster cluster = imports.clusters().cluster("Twice");
    ImportRun first = applied(cluster, LIST);
    assertThat(first.stage()).isEqualTo(Stage.APPLIED);
    List<RegisterExtract.Entry> entries = register.entries(cluster.id());
    assertThat(entries).hasSize(3);
    ImportRun second = imports.rehearsed(cluster, ImportKind.MEMBERS, LIST);
    assertThat(imports.counts(second).of(Outcome.UNCHANGED)).isEqualTo(3);
    assertThat(imports.counts(second).writing()).isZero();
    imports.applied(cluster, second);
    assertThat(register.entries(cluster.id())).isEqualTo(entries);
  }

  @Test
  void ourOwnExportImportsAgainWithoutAChange() {
    Cluster cluster = imports.clusters().cluster("Exported");
    applied(cluster, LIST);
    imports
        .clusters()
        .person(
            cluster,
            register.entries(cluster.id()).getFirst().company().id(),
            "=cmd|' /C calc'!A0",
            "second@example.org");
    for (String language : List.of("fr", "en")) {
      byte[] file = file(cluster, java.util.Locale.of(language));
      ImportRun run = imports.rehearsed(cluster, ImportKind.MEMBERS, file);
      assertThat(imports.counts(run).of(Outcome.UNCHANGED)).isEqualTo(3);
      assertThat(imports.counts(run).total()).isEqualTo(3);
    }
  }

  private byte[] file(Cluster cluster, java.util.Locale language) {
    CsvText csv = new CsvText();
    export.write(cluster, MemberSearch.named(""), csv, messages.in(language));
    return csv.bytes();
  }

  @Test
  void anExportOfOneClusterFillsAnother() {
    Cluster cluster = imports.clusters().cluster("From");
    Cluster other = imports.clusters().cluster("To");
    applied(cluster, LIST);
    byte[] file = file(cluster, java.util.Locale.FRENCH);
    applied(other, new String(file, StandardCharsets.UTF_8));
    assertThat(register.entries(other.id())).hasSize(3);
    assertThat(register.entries(other.id()))
        .extracting(entry -> entry.company().name())
        .containsExactly("Aérologie", "Autan Logiciels", "Canal Image");
    assertThat(register.entries(other.id()).getLast().people()).hasSize(1);
  }

  @Test
  void whatTheFileSaysDifferentlyIsChangedAndWhatItKeepsSilentAboutStays() {
    Cluster cluster = imports.clusters().cluster("Changed");
    applied(cluster, LIST);
    ImportRun run =
        applied(cluster, "Nom;SIRET;Ville;Effectif\nAUTAN LOGICIELS SAS;35600000049837;Blagnac;\n");
    PlannedLine change = imports.lines(run, Outcome.CHANGE).getFirst();
    assertThat(change.changes()).extracting(PlannedLine.Change::field).containsExactly("commune");
    RegisterExtract.Entry entry = register.entries(cluster.id()).get(1);
    assertThat(entry.company().name()).isEqualTo("Autan Logiciels");
    assertThat(entry.company().headcount()).isEqualTo(38);
    assertThat(entry.company().commune().value()).isEqualTo("31069");
  }

  @Test
  void aLikelyDuplicateWaitsForAPersonsDecision() {
    Cluster cluster = imports.clusters().cluster("Alike");
    imports.clusters().member(cluster, "L’Atelier du Midi");
    String file = "Nom;Ville;Effectif\nATELIER DU MIDI (SARL);Toulouse;7\n";
    ImportRun run = imports.rehearsed(cluster, ImportKind.MEMBERS, file);
    PlannedLine asked = imports.lines(run, Outcome.UNDECIDED).getFirst();
    assertThat(asked.question().answers())
        .extracting(answer -> answer.key())
        .containsExactly("imports.answer.merge", "imports.answer.new", "imports.answer.skip");
    ImportRun decided = imports.decided(cluster, run, Map.of(2, asked.question().proposed()));
    assertThat(imports.counts(decided).of(Outcome.CHANGE)).isEqualTo(1);
    imports.applied(cluster, decided);
    assertThat(register.entries(cluster.id())).hasSize(1);
    assertThat(register.entries(cluster.id()).getFirst().company().headcount()).isEqualTo(7);
    ImportRun again = imports.rehearsed(cluster, ImportKind.MEMBERS, file);
    assertThat(imports.counts(again).of(Outcome.UNCHANGED)).isEqualTo(1);
  }

  @Test
  void aDecisionForANewOneIsRememberedToo() {
    Cluster cluster = imports.clusters().cluster("Homonyms");
    imports.clusters().member(cluster, "Atelier du Midi");
    String file = "Nom;Ville\nAtelier du Midi;Toulouse\n";
    ImportRun run = imports.rehearsed(cluster, ImportKind.MEMBERS, file);
    ImportRun decided = imports.decided(cluster, run, Map.of(2, "new"));
    imports.applied(cluster, decided);
    assertThat(register.entries(cluster.id())).hasSize(2);
    ImportRun again = imports.rehearsed(cluster, ImportKind.MEMBERS, file);
    assertThat(imports.counts(again).of(Outcome.UNCHANGED)).isEqualTo(1);
  }

  @Test
  void aSiretUnderAnotherNameIsAskedAbout() {
    Cluster cluster = imports.clusters().cluster("Renamed");
    imports
        .clusters()
        .member(
            cluster,
            new CompanyEntry(
                "La Poste", null, new Siret("35600000049837"), null, null, cluster.seat()),
            DatePeriod.since(ClustersFixture.LONG_AGO));
    ImportRun run =
        imports.rehearsed(
            cluster, ImportKind.MEMBERS, "Nom;SIRET;Ville\nTout Autre;35600000049837;Toulouse\n");
    assertThat(imports.lines(run, Outcome.UNDECIDED).getFirst().question().why())
        .isEqualTo("imports.question.siret");
  }

  @Test
  void linesOfOneCompanyBringItsPeople() {
    Cluster cluster = imports.clusters().cluster("People");
    String file =
        """
        Nom;SIRET;Ville;Contact;E-mail
        Quai 31;35600000049837;Toulouse;Camille Exemple;camille@quai.example
        Quai 31;35600000049837;Toulouse;Dominique Exemple;dominique@quai.example
        Quai 31;35600000049837;Toulouse;Camille Exemple;camille@quai.example
        """;
    ImportRun run = applied(cluster, file);
    assertThat(imports.counts(run).of(Outcome.CREATE)).isEqualTo(1);
    assertThat(imports.counts(run).of(Outcome.CHANGE)).isEqualTo(1);
    assertThat(imports.counts(run).of(Outcome.UNCHANGED)).isEqualTo(1);
    assertThat(register.entries(cluster.id()).getFirst().people()).hasSize(2);
  }

  @Test
  void everyBadLineIsRefusedWithItsReason() {
    Cluster cluster = imports.clusters().cluster("Refused");
    String file =
        """
        Nom;SIRET;SIREN;Ville;CP;Effectif;Adhérent depuis;Adhérent jusqu'au;E-mail
        ;;;Toulouse;;;;;
        A;0000001234;;Toulouse;;;;;
        B;35600000049838;;Toulouse;;;;;
        C;2,43E+13;;Toulouse;;;;;
        D;;123456789;Toulouse;;;;;
        E;;;Atlantis;;;;;
        F;;;;;;;;
        G;;;Saint-Denis;;;;;
        H;;;;34160;;;;
        I;;;Toulouse;34000;;;;
        J;;;Toulouse;;beaucoup;;;
        K;;;Toulouse;;;31/31/2020;;
        L;;;Toulouse;;;2020-03-15;2020-03-01;
        M;;;Toulouse;;;;;pas une adresse
        N;;;Toulouse;;;;;;;de trop
        """;
    ImportRun run = imports.rehearsed(cluster, ImportKind.MEMBERS, file);
    assertThat(imports.reasons(run))
        .containsExactly(
            "imports.member.no_name",
            "imports.member.siret_length",
            "imports.member.siret_wrong",
            "imports.member.siret_destroyed",
            "imports.member.siren_wrong",
            "imports.place.unknown",
            "imports.place.missing",
            "imports.place.homonyms",
            "imports.place.several_at_postcode",
            "imports.place.mismatch",
            "imports.member.headcount",
            "imports.line.date",
            "imports.member.period",
            "imports.member.email",
            "imports.line.overflow");
    var french = messages.in(java.util.Locale.FRENCH);
    imports
        .lines(run, Outcome.REFUSED)
        .forEach(line -> assertThat(french.say(line.remarks().getFirst())).isNotBlank());
  }

  @Test
  void columnsChosenOnceAreProposedTheNextTime() {
    Cluster cluster = imports.clusters().cluster("Mapped");
    String file = "Machin;Truc\nUn;Sète\n";
    imports.rehearsed(
        cluster,
        ImportKind.MEMBERS,
        file.getBytes(StandardCharsets.UTF_8),
        Map.of("column.name", "Machin", "column.commune", "Truc"));
    ImportRun again =
        imports.brought(
            cluster,
            ImportKind.MEMBERS,
            "Machin;Truc\nDeux;Agde\n".getBytes(StandardCharsets.UTF_8));
    assertThat(again.choices().get("column.name")).isEqualTo("Machin");
    assertThat(again.choices().get("column.commune")).isEqualTo("Truc");
  }

  private ImportRun applied(Cluster cluster, String file) {
    ImportRun run = imports.rehearsed(cluster, ImportKind.MEMBERS, file);
    assertThat(imports.counts(run).of(Outcome.UNDECIDED)).isZero();
    assertThat(imports.counts(run).of(Outcome.REFUSED)).isZero();
    return imports.applied(cluster, run);
  }
}
