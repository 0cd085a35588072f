package org.entente.clusters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.IdentityFixture.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.CompanyId;
import org.entente.clusters.Member;
import org.entente.clusters.MemberSearch;
import org.entente.clusters.Members;
import org.entente.clusters.PersonId;
import org.entente.clusters.Standings;
import org.entente.identity.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntenteTest
class MemberPagesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final MockMvcTester pages;
  private final ClustersFixture fixture;
  private final Members members;
  private final Standings standings;
  private Cluster ours;
  private Cluster theirs;
  private AccountId staff;

  @SuppressWarnings("NullAway.Init")
  MemberPagesTest(
      MockMvcTester pages, JdbcClient sql, Clock clock, Members members, Standings standings) {
    this.pages = pages;
    this.fixture = new ClustersFixture(sql, clock);
    this.members = members;
    this.standings = standings;
  }

  @BeforeEach
  void twoClusters() {
    ours = fixture.cluster("Digital Place");
    theirs = fixture.cluster("French South Digital");
    staff = fixture.staff(ours, "staff@" + ours.slug() + ".example");
  }

  @Test
  void aNewMemberEntersTheRegister() {
    MvcTestResult answer =
        post(
            "/members/new",
            "fr",
            "name",
            "Garonne Capteurs",
            "siret",
            "732 829 320 00074",
            "commune",
            "Toulouse",
            "activity",
            "6201z",
            "headcount",
            "1 200",
            "from",
            "2024-01-01");

    assertThat(answer).hasStatus(303);
    Member member = only("garonne");
    assertThat(member.company().name()).isEqualTo("Garonne Capteurs");
    assertThat(Objects.requireNonNull(member.company().siren()).value()).isEqualTo("732829320");
    assertThat(member.company().activity()).isEqualTo("62.01Z");
    assertThat(member.company().headcount()).isEqualTo(1200);
    assertThat(member.company().commune()).isEqualTo(ClustersFixture.TOULOUSE);
    assertThat(member.latest().period().from()).isEqualTo("2024-01-01");
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Aucune commune ne s’appelle «\u202fTrifouilly-les-Oies\u202f», n’est ni un SIRET, n’est pas une date",
    "en, No commune is called “Trifouilly-les-Oies”, is neither a SIRET, is not a date"
  })
  void aRefusedFormComesBackWholeAndSaysWhatToDo(
      String language, String place, String number, String day) {
    assertThat(
            post(
                "/members/new",
                language,
                "name",
                "Autan",
                "siret",
                "73282932000075",
                "commune",
                "Trifouilly-les-Oies",
                "from",
                "yesterday"))
        .hasStatus(422)
        .bodyText()
        .contains(place, number)
        .contains("href=\"#commune\"", "href=\"#siret\"")
        .contains("value=\"Trifouilly-les-Oies\"", "value=\"73282932000075\"", "value=\"Autan\"");
    assertThat(
            post(
                "/members/new",
                language,
                "name",
                "Autan",
                "commune",
                "31000 Toulouse",
                "from",
                "yesterday"))
        .hasStatus(422)
        .bodyText()
        .contains(day);
    assertThat(members.count(ours.id(), TODAY)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"fr, Plusieurs communes", "en, Several communes"})
  void homonymsAreToldApart(String language, String phrase) {
    assertThat(
            post(
                "/members/new",
                language,
                "name",
                "Autan",
                "commune",
                "Saint-Denis",
                "from",
                "2024-01-01"))
        .hasStatus(422)
        .bodyText()
        .contains(phrase, "Saint-Denis (93)", "Saint-Denis (974)");
    assertThat(
            post(
                "/members/new",
                language,
                "name",
                "Autan",
                "commune",
                "Saint-Denis (974)",
                "from",
                "01/02/2024"))
        .hasStatus(303);
  }

  @Test
  void aScriptInATextFieldStaysAText() {
    assertThat(
            post(
                "/members/new",
                "fr",
                "name",
                "<script>alert(1)</script>",
                "commune",
                "Toulouse",
                "from",
                "2024-01-01"))
        .hasStatus(303);
    assertThat(get("/members?q=<script>", "fr"))
        .hasStatusOk()
        .bodyText()
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
  }

  @ParameterizedTest
  @CsvSource({"fr, est déjà celui d’un adhérent", "en, already has the SIRET"})
  void aCompanyIsAdmittedOnceAtATime(String language, String phrase) {
    String[] form = {
      "name", "Autan", "siret", "73282932000074", "commune", "Toulouse", "from", "2024-01-01"
    };
    assertThat(post("/members/new", language, form)).hasStatus(303);
    assertThat(post("/members/new", language, form)).hasStatus(422).bodyText().contains(phrase);
    assertThat(members.count(ours.id(), TODAY)).isEqualTo(1);
  }

  @Test
  void theSearchForgetsAccentsAndTakesWildcardsAsTheyAre() {
    fixture.member(ours, "Aérologie");
    fixture.member(ours, "100% Numérique");
    fixture.member(theirs, "Aérostats du voisin");
    assertThat(search("aero")).isEqualTo(1);
    assertThat(search("NUMERIQUE")).isEqualTo(1);
    assertThat(search("%")).isEqualTo(1);
    assertThat(search("_")).isZero();
    assertThat(get("/members?q=zzz", "fr")).bodyText().contains("Aucun adhérent ne correspond");
  }

  @ParameterizedTest
  @CsvSource({"fr, n’existe pas", "en, does not exist"})
  void aThingOfAnotherClusterIsNotThere(String language, String phrase) {
    CompanyId foreign = fixture.member(theirs, "Voisine");
    PersonId person = fixture.person(theirs, foreign, "Camille Exemple", "camille@voisine.example");
    String path = "/members/" + foreign.value();
    for (String page : new String[] {"", "/edit", "/end", "/people"}) {
      assertThat(get(path + page, language)).hasStatus(404).bodyText().contains(phrase);
    }
    assertThat(post(path + "/edit", language, "name", "Prise", "commune", "Toulouse"))
        .hasStatus(404);
    assertThat(post(path + "/end", language, "until", "2026-06-30")).hasStatus(404);
    assertThat(post(path + "/people", language, "name", "X", "email", "x@y.example"))
        .hasStatus(404);
    assertThat(post(path + "/people/" + person.value() + "/listing", language, "listed", "true"))
        .hasStatus(404);
    assertThat(post(path + "/people/" + person.value() + "/removal", language)).hasStatus(404);
    assertThat(members.find(theirs.id(), foreign).orElseThrow().people()).hasSize(1);
    assertThat(get("/members/not-a-number", language)).hasStatus(404).bodyText().contains(phrase);
  }

  @Test
  void theDeskShowsWhatNeedsSomebody() {
    fixture.member(ours, "Sans personne");
    assertThat(get("", "fr")).hasStatusOk().bodyText().contains("Sans personne", "À faire");
    assertThat(pages.get().uri("/desk").with(signedIn(staff)))
        .hasStatus(303)
        .hasHeader("Location", "/desk/" + ours.slug());
  }

  private int search(String text) {
    return members.search(ours.id(), MemberSearch.named(text)).total().number();
  }

  private Member only(String text) {
    CompanyId company =
        members.search(ours.id(), MemberSearch.named(text)).rows().getFirst().company().id();
    return members.find(ours.id(), company).orElseThrow();
  }

  @Test
  void aPageFarBeyondTheLastIsAnswered() {
    assertThat(get("/members?page=2147483647", "fr")).hasStatusOk();
    assertThat(get("/members?page=-1", "fr")).hasStatusOk();
    assertThat(get("/members?page=after-" + UUID.randomUUID(), "fr")).hasStatusOk();
  }

  private MvcTestResult get(String page, String language) {
    return pages
        .get()
        .uri("/desk/" + ours.slug() + page)
        .with(signedIn(staff))
        .header(HttpHeaders.ACCEPT_LANGUAGE, language)
        .exchange();
  }

  private MvcTestResult post(String page, String language, String... form) {
    var request =
        pages
            .post()
            .uri("/desk/" + ours.slug() + page)
            .with(signedIn(staff))
            .with(csrf())
            .header(HttpHeaders.ACCEPT_LANGUAGE, language);
    for (int index = 0; index < form.length; index += 2) {
      request = request.param(form[index], form[index + 1]);
    }
    return request.exchange();
  }
}
