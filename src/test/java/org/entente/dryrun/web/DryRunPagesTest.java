package org.entente.dryrun.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.IdentityFixture.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.clusters.Cluster;
import org.entente.conventions.Convention;
import org.entente.dryrun.DryRunScene;
import org.entente.identity.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// What the staff of a party reads of a dry run.
@EntenteTest
class DryRunPagesTest {

  private static final String SPRING = "?from=2026-03-01&to=2026-05-31";

  private final MockMvcTester pages;
  private final ApplicationContext beans;
  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private DryRunScene scene;
  private Convention draft;

  DryRunPagesTest(
      MockMvcTester pages,
      ApplicationContext beans,
      JdbcClient sql,
      TransactionTemplate transaction) {
    this.pages = pages;
    this.beans = beans;
    this.sql = sql;
    this.transaction = transaction;
  }

  @BeforeEach
  void twoClusters() {
    scene = new DryRunScene(beans);
    draft = scene.draft();
  }

  @Test
  void aPartySeesWhatADraftWouldHaveChangedInBothLanguages() {
    scene.closedDay(2, 6);
    scene.over();

    assertThat(read(scene.montpellier, SPRING, "fr"))
        .contains("1 événement rejoué, 8 personnes avaient demandé une place.")
        .contains("<dt>de nos adhérents entrent</dt><dd>+6</dd>")
        .contains("<dt>payés par nos adhérents</dt><dd>+270 €</dd>");
    assertThat(read(scene.montpellier, SPRING, "en"))
        .contains("1 event replayed, 8 people had asked for a seat.")
        .contains("<dt>of our members come in</dt><dd>+6</dd>");
  }

  @Test
  void anArticleIsLeftOutAndItsWorthIsStillShown() {
    scene.closedDay(2, 6);
    scene.over();

    assertThat(read(scene.montpellier, SPRING + "&chosen=1&article=2&article=3", "fr"))
        .contains("<dt>de nos adhérents entrent</dt><dd>0</dd>")
        .contains("data-label=\"Nos adhérents qui entrent\">+6</td>")
        .contains("il ne se rejoue pas");
  }

  @Test
  void whatIsWorthNothingAloneMayKeepOwnMembersOut() {
    scene.crowdedDay(10, 8);
    scene.over();

    assertThat(read(scene.toulouse, SPRING, "fr"))
        .contains("<dt>de nos adhérents restent dehors</dt><dd>−2</dd>")
        .contains("<dt>d’autres viennent chez nous</dt><dd>+2</dd>");
  }

  @Test
  void ofTheOtherPartyOneSeesOnlySumsAndNoneOfFewPeople() {
    scene.closedDay(3, 6);
    scene.over();

    assertThat(read(scene.montpellier, SPRING, "fr")).contains("moins de 5");
    assertThat(read(scene.toulouse, SPRING, "fr"))
        .doesNotContain("data-label=\"Avec une place\">moins de 5");
    assertThat(file(scene.montpellier, "rows.csv", SPRING).lines()).hasSize(1 + 6);
    assertThat(file(scene.toulouse, "rows.csv", SPRING).lines()).hasSize(1 + 9);
    assertThat(file(scene.montpellier, "figures.csv", SPRING)).contains("moins de 5");
  }

  @Test
  void noFileNamesAnybody() {
    scene.closedDay(3, 6);
    scene.over();

    for (Cluster party : new Cluster[] {scene.toulouse, scene.montpellier}) {
      assertThat(file(party, "rows.csv", SPRING))
          .contains("refusé, pas ouvert;", ";refusé, pas ouvert;a une place;0,00;45,00")
          .doesNotContain("@", "personne-");
      assertThat(file(party, "figures.csv", SPRING)).doesNotContain("@", "personne-");
    }
  }

  @Test
  void aPeriodWithoutEventsSaysSo() {
    assertThat(read(scene.toulouse, "?from=2020-01-01&to=2020-12-31", "fr"))
        .contains("Rien à rejouer.");
  }

  @Test
  void nonsenseComesBackWithWhatIsWrong() {
    for (String query :
        new String[] {
          "?from=hier&to=2026-01-01", "?from=2026-02-01&to=2026-01-01", "?from=1990-01-01"
        }) {
      MvcTestResult page = get(scene.toulouse, query, "fr");
      assertThat(page).hasStatus(422);
      assertThat(text(page)).contains("error-summary");
      assertThat(get(scene.toulouse, "/rows.csv" + query, "fr")).hasStatus(404);
    }
  }

  @Test
  void whoIsNoPartyFindsNothing() {
    Cluster other = scene.registration().clusters().cluster("Autre " + UUID.randomUUID());
    assertThat(get(other, SPRING, "fr")).hasStatus(404);
    assertThat(get(other, "/rows.csv" + SPRING, "fr")).hasStatus(404);
  }

  @Test
  void aLongOneShowsHowFarItIsAndCanBeStopped() {
    scene.closedDay(1, 1);
    scene.over();
    transaction.executeWithoutResult(
        _ -> {
          // Nobody can read bookings now, so that it does not end.
          sql.sql("lock table booking in access exclusive mode").update();
          MvcTestResult page = get(scene.toulouse, SPRING, "fr");
          assertThat(page).hasStatus(200).hasHeader("Refresh", "5");
          assertThat(text(page)).contains("<progress", "Arrêter");
          assertThat(get(scene.toulouse, "/figures.csv" + SPRING, "fr")).hasStatus(503);
          assertThat(stop()).hasStatus(303);
        });

    assertThat(read(scene.toulouse, SPRING + "&stopped=1", "fr")).contains("Arrêté.");
    assertThat(read(scene.toulouse, SPRING, "fr")).contains("1 événement rejoué");
  }

  @Test
  void aSeasonThatWasGivenOutCanBeChangedAndReplayed() {
    scene.closedDay(2, 6);
    scene.over();
    String rows = file(scene.toulouse, "rows.csv", SPRING);

    MvcTestResult brought = bring(scene.toulouse, rows.replace(";non;", ";oui;"));
    assertThat(brought).hasStatus(303);
    String address = brought.getResponse().getHeader("Location");
    String query = address == null ? "" : address.substring(address.indexOf('?'));

    assertThat(read(scene.toulouse, query, "fr"))
        .contains("Saison du fichier « saison.csv » : 8 demandes")
        .contains("1 événement rejoué, 8 personnes avaient demandé une place.")
        .contains("data-label=\"Événements ouverts\">1</td>");
    assertThat(file(scene.toulouse, "rows.csv", query).lines()).hasSize(1 + 8);
    MvcTestResult stranger = get(scene.montpellier, query, "fr");
    assertThat(stranger).hasStatus(422);
    assertThat(text(stranger)).contains("plus gardé");
  }

  @Test
  void aFileThatSaysNothingWeKnowComesBackWithItsLines() {
    scene.closedDay(1, 1);
    scene.over();
    String rows = file(scene.toulouse, "rows.csv", SPRING);

    MvcTestResult refused = bring(scene.toulouse, rows.replace("Grand événement", "Kermesse"));
    assertThat(refused).hasStatus(422);
    assertThat(text(refused)).contains("Ligne 2, « Format » : « Kermesse »");
    assertThat(bring(scene.toulouse, "")).hasStatus(422);
  }

  private MvcTestResult bring(Cluster desk, String content) {
    return pages
        .post()
        .uri(DryRunScene.address(desk, draft) + "/seasons")
        .multipart()
        .file(
            new MockMultipartFile(
                "season", "saison.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
        .header(HttpHeaders.ACCEPT_LANGUAGE, "fr")
        .with(csrf())
        .with(signedIn(staff(desk)))
        .exchange();
  }

  private MvcTestResult stop() {
    return pages
        .post()
        .uri(DryRunScene.address(scene.toulouse, draft) + "/stop")
        .param("from", "2026-03-01")
        .param("to", "2026-05-31")
        .with(csrf())
        .with(signedIn(staff(scene.toulouse)))
        .exchange();
  }

  private String read(Cluster desk, String query, String language) {
    MvcTestResult page = get(desk, query, language);
    assertThat(page).hasStatusOk();
    return text(page);
  }

  private String file(Cluster desk, String name, String query) {
    MvcTestResult file = get(desk, "/" + name + query, "fr");
    assertThat(file).hasStatusOk();
    return text(file);
  }

  private MvcTestResult get(Cluster desk, String rest, String language) {
    return pages
        .get()
        .uri(DryRunScene.address(desk, draft) + rest)
        .header(HttpHeaders.ACCEPT_LANGUAGE, language)
        .with(signedIn(staff(desk)))
        .exchange();
  }

  private AccountId staff(Cluster desk) {
    return scene
        .registration()
        .clusters()
        .staff(desk, "staff-" + UUID.randomUUID() + "@example.org");
  }

  private static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ');
  }
}
