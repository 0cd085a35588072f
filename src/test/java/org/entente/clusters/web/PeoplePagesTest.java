package org.entente.clusters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.IdentityFixture.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.LocalDate;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.CompanyId;
import org.entente.clusters.Members;
import org.entente.clusters.PersonId;
import org.entente.clusters.Standings;
import org.entente.identity.AccountId;
import org.entente.platform.mail.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntenteTest
class PeoplePagesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final MockMvcTester pages;
  private final TestClock clock;
  private final Outbox outbox;
  private final ClustersFixture fixture;
  private final Members members;
  private final Standings standings;
  private Cluster ours;
  private Cluster theirs;
  private AccountId staff;

  @SuppressWarnings("NullAway.Init")
  PeoplePagesTest(
      MockMvcTester pages,
      JdbcClient sql,
      TestClock clock,
      Members members,
      Standings standings,
      Outbox outbox) {
    this.pages = pages;
    this.clock = clock;
    this.outbox = outbox;
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
  void somebodyAddedHasTheRightsOfTheCompanyUntilRemovedOrItsMembershipEnds() {
    CompanyId company = fixture.member(ours, "Autan");
    String path = "/members/" + company.value();
    String email = "head@" + ours.slug() + ".example";
    AccountId head = fixture.stranger(email);
    assertThat(standings.of(head, TODAY).clusters()).isEmpty();

    assertThat(post(path + "/people", "fr", "name", "Camille Exemple", "email", email))
        .hasStatus(303);
    assertThat(standings.of(head, TODAY).clusters()).containsExactly(ours.id());

    assertThat(post(path + "/end", "fr", "until", "2026-03-31")).hasStatus(303);
    assertThat(standings.of(head, LocalDate.of(2026, 3, 31)).clusters()).containsExactly(ours.id());
    assertThat(standings.of(head, LocalDate.of(2026, 4, 1)).clusters()).isEmpty();

    String person =
        members.find(ours.id(), company).orElseThrow().people().getFirst().id().value().toString();
    assertThat(post(path + "/people/" + person + "/removal", "fr")).hasStatus(303);
    assertThat(standings.of(head, TODAY).clusters()).isEmpty();
  }

  @Test
  void whoIsInvitedGetsALinkThatSignsThemInForAWeek() {
    String path = "/members/" + fixture.member(ours, "Autan").value() + "/people";
    String email = "invited@" + ours.slug() + ".example";
    assertThat(post(path, "fr", "name", "Camille Exemple", "email", email, "invited", "yes"))
        .hasStatus(303);
    String mail = mailTo(email);
    assertThat(mail).contains("Par Digital Place", "7 jours", "next=%2Fagenda%3Fopen%3Dme");

    clock.advance(Duration.ofDays(6));
    String token = mail.replaceAll("(?s).*token=([0-9a-f-]+).*", "$1");
    for (int scan = 0; scan < 2; scan++) {
      assertThat(pages.get().uri("/sign-in/link?token={token}", token)).hasStatusOk();
    }
    assertThat(
            pages
                .post()
                .uri("/sign-in/link")
                .param("token", token)
                .param("next", "/agenda?open=me")
                .with(csrf()))
        .hasStatus(303)
        .hasHeader("Location", "/agenda?open=me");
    assertThat(pages.get().uri("/sign-in/link?token={token}", token))
        .as("a link that was used")
        .hasStatus(410);
  }

  @Test
  void whoIsOnlyAddedGetsNoMail() {
    String path = "/members/" + fixture.member(ours, "Autan").value() + "/people";
    String email = "quiet@" + ours.slug() + ".example";
    assertThat(post(path, "fr", "name", "Camille Exemple", "email", email)).hasStatus(303);
    assertThat(outbox.latest(100)).noneMatch(sent -> sent.mail().to().equals(email));
  }

  private String mailTo(String email) {
    return outbox.latest(100).stream()
        .filter(sent -> sent.mail().to().equals(email))
        .findFirst()
        .orElseThrow()
        .mail()
        .text();
  }

  @ParameterizedTest
  @CsvSource({"fr, ne peut finir avant d’avoir commencé", "en, cannot end before it began"})
  void aMembershipEndsAfterItBegan(String language, String phrase) {
    CompanyId company = fixture.member(ours, "Autan");
    assertThat(post("/members/" + company.value() + "/end", language, "until", "2009-12-30"))
        .hasStatus(422)
        .bodyText()
        .contains(phrase);
  }

  @Test
  void onlyWhoConsentedIsListedAndNeverWithTheirAddress() {
    CompanyId company = fixture.member(ours, "Autan");
    PersonId camille = fixture.person(ours, company, "Camille Exemple", "camille@autan.example");
    fixture.person(ours, company, "Dominique Exemple", "dominique@autan.example");
    String listing = "/members/%s/people/%s/listing".formatted(company.value(), camille.value());

    assertThat(publicPage()).bodyText().doesNotContain("Camille Exemple");
    assertThat(post(listing, "fr", "listed", "true")).hasStatus(303);
    assertThat(publicPage())
        .bodyText()
        .contains("Camille Exemple")
        .doesNotContain("camille@autan.example", "Dominique");
    assertThat(post(listing, "fr", "listed", "false")).hasStatus(303);
    assertThat(publicPage()).bodyText().doesNotContain("Camille Exemple");
  }

  private MvcTestResult publicPage() {
    return pages.get().uri("/clusters/" + ours.slug()).exchange();
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
