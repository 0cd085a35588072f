package org.entente.imports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.IdentityFixture.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.clusters.Cluster;
import org.entente.clusters.RegisterExtract;
import org.entente.identity.AccountId;
import org.entente.imports.ApplyImport;
import org.entente.imports.BringFile;
import org.entente.imports.ImportKind;
import org.entente.imports.ImportRun;
import org.entente.imports.ImportRuns;
import org.entente.imports.ImportsFixture;
import org.entente.imports.RehearseImport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntenteTest
class ImportPagesTest {

  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String LIST =
      "Nom;Ville\n" + SCRIPT + ";Sète\nDeux;Agde\n=1+1;Atlantis\n;Agde\n";

  private final MockMvcTester pages;
  private final ImportsFixture imports;
  private final ImportRuns runs;
  private final RegisterExtract register;
  private Cluster cluster;
  private AccountId staff;
  private String desk;

  ImportPagesTest(
      MockMvcTester pages,
      BringFile bringFile,
      RehearseImport rehearseImport,
      ApplyImport applyImport,
      ImportRuns runs,
      RegisterExtract register,
      JdbcClient sql,
      Clock clock) {
    this.pages = pages;
    this.imports = new ImportsFixture(bringFile, rehearseImport, applyImport, runs, sql, clock);
    this.runs = runs;
    this.register = register;
  }

  @BeforeEach
  void aDesk() {
    cluster = imports.clusters().cluster("Autan " + UUID.randomUUID());
    staff = imports.clusters().staff(cluster, "staff-" + UUID.randomUUID() + "@example.org");
    desk = "/desk/" + cluster.slug() + "/imports";
  }

  @Test
  void aFileGoesFromTheFormToTheRegister() {
    MvcTestResult brought = bring("MEMBERS", "liste.csv", LIST.getBytes(StandardCharsets.UTF_8));
    assertThat(brought).hasStatus(HttpStatus.SEE_OTHER);
    String address = brought.getResponse().getHeader(HttpHeaders.LOCATION);
    assertThat(text(get(address)))
        .contains("Comment lire ce fichier", "UTF-8 ;", "value=\"Nom\" selected")
        .doesNotContain(SCRIPT);
    assertThat(
            post(
                address + "/choices", "column.name", "Nom", "column.commune", "Ville", "place", ""))
        .hasStatus(HttpStatus.SEE_OTHER);
    ImportRun run = imports.finished(runs.latest(cluster.id()).getFirst());
    assertThat(text(get(address)))
        .contains("Ce que cet import ferait", "2 lignes ne peuvent pas entrer", "Appliquer les 2")
        .contains("Aucune commune ne s’appelle « Atlantis »");
    String created = text(get(address + "?show=create"));
    assertThat(created).contains("&lt;script&gt;").doesNotContain(SCRIPT);
    assertThat(post(address + "/apply")).hasStatus(HttpStatus.SEE_OTHER);
    imports.finished(run);
    assertThat(text(get(address))).contains("Import terminé", "lignes ont été refusées");
    assertThat(register.entries(cluster.id())).hasSize(2);
    assertThat(text(get(desk))).contains("liste.csv", "Appliqué");
  }

  @Test
  void refusedLinesComeBackWithTheirReasonAndWithoutFormulas() {
    ImportRun run = imports.rehearsed(cluster, ImportKind.MEMBERS, LIST);
    MvcTestResult file = get(desk + "/" + run.id() + "/refused.csv");
    assertThat(file).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
    assertThat(text(file))
        .startsWith("\ufeffNom;Ville;Ligne;Raison\r\n")
        .contains("'=1+1;Atlantis;4;", "Vérifiez le nom");
    assertThat(text(get(desk + "/" + run.id() + "/refused.csv", "en")))
        .contains("Line;Reason", "Check the name");
    ImportRun again =
        imports.rehearsed(
            cluster,
            ImportKind.MEMBERS,
            text(file).replace("Atlantis", "Agde").getBytes(StandardCharsets.UTF_8));
    assertThat(again.signature()).isEqualTo(run.signature());
    assertThat(imports.lines(again, org.entente.imports.Outcome.CREATE).getFirst().subject())
        .isEqualTo("=1+1");
  }

  @ParameterizedTest
  @CsvSource({
    "MEMBERS, liste.csv, %PDF-1.7, C’est un PDF",
    "MEMBERS, liste.xlsx, PK\u0003\u0004rien, Ce classeur est abîmé",
    "MEMBERS, liste.csv, '', Le fichier est vide",
    "MEMBERS, agenda.ics, BEGIN:VCALENDAR, choisissez « Événements »",
    "EVENTS, agenda.ics, BEGIN:VCALENDAR, Ce calendrier ne contient aucun événement",
    "NOTHING, liste.csv, a;b, Dites ce que contient le fichier",
  })
  void aWrongFileGetsItsAnswerOnThePage(String kind, String name, String content, String phrase) {
    MvcTestResult page = bring(kind, name, content.getBytes(StandardCharsets.UTF_8));
    assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(page)).contains(phrase, "Erreur :", "error-summary");
  }

  @Test
  void anOversizedFileGetsItsAnswerOnThePage() {
    MvcTestResult page = bring("MEMBERS", "liste.csv", new byte[BringFile.LARGEST + 1]);
    assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(page)).contains("Le fichier dépasse 10 Mo");
  }

  @Test
  void refusedChoicesComeBackWithWhatWasTyped() {
    byte[] file = "Titre;Début\nUn;2026-06-04\n".getBytes(StandardCharsets.UTF_8);
    ImportRun run = imports.brought(cluster, ImportKind.EVENTS, file);
    MvcTestResult page =
        post(
            desk + "/" + run.id() + "/choices",
            "column.title",
            "Titre",
            "column.start",
            "",
            "format",
            "CONFERENCE",
            "capacity",
            "beaucoup",
            "publicPrice",
            "dix",
            "memberPrice",
            "0",
            "place",
            "Atlantis");
    assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(page))
        .contains("href=\"#column.start\"", "href=\"#capacity\"", "href=\"#publicPrice\"")
        .contains("href=\"#place\"", "value=\"beaucoup\"", "value=\"Atlantis\"");
  }

  @Test
  void decisionsAreTakenOnThePage() {
    imports.clusters().member(cluster, "Atelier du Midi");
    ImportRun run =
        imports.rehearsed(
            cluster, ImportKind.MEMBERS, "Nom;Ville\nATELIER DU MIDI;Toulouse\nAutre;Agde\n");
    String address = desk + "/" + run.id();
    assertThat(text(get(address)))
        .contains("Une ligne à décider", "name=\"line.2\"", "Atelier du Midi, Toulouse (31)")
        .doesNotContain("/apply");
    assertThat(post(address + "/apply")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(post(address + "/decisions", "line.2", "skip", "others", ""))
        .hasStatus(HttpStatus.SEE_OTHER);
    imports.finished(run);
    assertThat(text(get(address))).contains("laissées de côté", "/apply", "Reprendre toutes");
    assertThat(post(address + "/decisions/anew")).hasStatus(HttpStatus.SEE_OTHER);
    imports.finished(run);
    assertThat(post(address + "/decisions", "others", "proposed")).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(imports.counts(imports.finished(run)).of(org.entente.imports.Outcome.UNCHANGED))
        .isEqualTo(1);
  }

  @Test
  void anotherClustersImportIsNotThere() {
    ImportRun run = imports.rehearsed(cluster, ImportKind.MEMBERS, LIST);
    Cluster other = imports.clusters().cluster("Garrigue " + UUID.randomUUID());
    AccountId neighbour =
        imports.clusters().staff(other, "staff-" + UUID.randomUUID() + "@example.org");
    String bent = "/desk/" + other.slug() + "/imports/" + run.id();
    for (String address : new String[] {bent, bent + "/refused.csv", bent + "/progress"}) {
      assertThat(pages.get().uri(address).with(signedIn(neighbour)))
          .hasStatus(HttpStatus.NOT_FOUND);
    }
    assertThat(pages.get().uri(desk + "/" + run.id()).with(signedIn(neighbour)))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(pages.post().uri(bent + "/apply").with(csrf()).with(signedIn(neighbour)))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(register.entries(cluster.id())).isEmpty();
  }

  @Test
  void workThatIsDoneIsNotDoneTwice() {
    ImportRun run = imports.rehearsed(cluster, ImportKind.MEMBERS, LIST);
    imports.applied(cluster, run);
    assertThat(post(desk + "/" + run.id() + "/apply")).hasStatus(HttpStatus.CONFLICT);
    assertThat(
            post(
                desk + "/" + run.id() + "/choices",
                "column.name",
                "Nom",
                "column.commune",
                "Ville"))
        .hasStatus(HttpStatus.CONFLICT);
  }

  @Test
  void theDeskGivesItsDataBack() {
    imports.clusters().member(cluster, "Été");
    String exports = "/desk/" + cluster.slug() + "/exports/";
    assertThat(text(get(exports + "members.csv"))).contains("Référence Entente", "Été;");
    assertThat(text(get(exports + "events.csv"))).contains("Titre;");
    assertThat(text(get(exports + "events.ics"))).startsWith("BEGIN:VCALENDAR");
  }

  private MvcTestResult bring(String kind, String name, byte[] content) {
    return pages
        .post()
        .uri(desk)
        .multipart()
        .file(new MockMultipartFile("file", name, null, content))
        .param("kind", kind)
        .header(HttpHeaders.ACCEPT_LANGUAGE, "fr")
        .with(csrf())
        .with(signedIn(staff))
        .exchange();
  }

  private MvcTestResult get(String address) {
    return get(address, "fr");
  }

  private MvcTestResult get(String address, String language) {
    return pages
        .get()
        .uri(address)
        .header(HttpHeaders.ACCEPT_LANGUAGE, language)
        .with(signedIn(staff))
        .exchange();
  }

  private MvcTestResult post(String address, String... form) {
    MockMvcRequestBuilder request =
        pages
            .post()
            .uri(address)
            .header(HttpHeaders.ACCEPT_LANGUAGE, "fr")
            .with(csrf())
            .with(signedIn(staff));
    for (int field = 0; field < form.length; field += 2) {
      request.param(form[field], form[field + 1]);
    }
    return request.exchange();
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ');
  }
}
