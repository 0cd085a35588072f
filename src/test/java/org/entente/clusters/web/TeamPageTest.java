package org.entente.clusters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.IdentityFixture.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.OfficeHolders;
import org.entente.identity.AccountId;
import org.entente.identity.Accounts;
import org.entente.identity.EmailAddress;
import org.entente.platform.mail.Outbox;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntenteTest
class TeamPageTest {

  private final ClustersFixture clusters;
  private final OfficeHolders holders;
  private final Accounts accounts;
  private final MockMvcTester pages;
  private final Outbox outbox;

  TeamPageTest(
      JdbcClient sql,
      TestClock clock,
      OfficeHolders holders,
      Accounts accounts,
      MockMvcTester pages,
      Outbox outbox) {
    this.clusters = new ClustersFixture(sql, clock);
    this.holders = holders;
    this.accounts = accounts;
    this.pages = pages;
    this.outbox = outbox;
  }

  @Test
  void aPresidentAppointsStaffWhoseDeskIsOpenAtOnce() {
    Cluster cluster = clusters.cluster("Tramontane");
    AccountId president = clusters.president(cluster, "presidence@tramontane.example");
    assertThat(post("/desk/" + cluster.slug() + "/team", president, "email", "aide@t.example"))
        .hasStatus(HttpStatus.SEE_OTHER);
    AccountId staff = accounts.open(new EmailAddress("aide@t.example")).id();
    assertThat(holders.isStaff(staff, cluster.slug().value())).isTrue();
    assertThat(outbox.latest(100))
        .filteredOn(sent -> sent.mail().to().equals("aide@t.example"))
        .singleElement()
        .satisfies(
            sent ->
                assertThat(sent.mail().text())
                    .contains("next=%2Fdesk%2F" + cluster.slug(), "Tramontane"));
    assertThat(post(dismissal(cluster, staff), president, "office", "STAFF"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(holders.isStaff(staff, cluster.slug().value())).isFalse();
  }

  @Test
  void theLastPresidentStays() {
    Cluster cluster = clusters.cluster("Cers");
    AccountId president = clusters.president(cluster, "presidence@cers.example");
    assertThat(post(dismissal(cluster, president), president, "office", "PRESIDENT"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(holders.isPresident(president, cluster.slug().value())).isTrue();
  }

  @Test
  void staffLookButDoNotAppoint() {
    Cluster cluster = clusters.cluster("Marin");
    AccountId staff = clusters.staff(cluster, "equipe@marin.example");
    String path = "/desk/" + cluster.slug() + "/team";
    assertThat(pages.get().uri(path).with(signedIn(staff))).hasStatusOk();
    assertThat(post(path, staff, "email", "ami@marin.example")).hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void anAddressThatIsNoneIsRefusedAtItsField() {
    Cluster cluster = clusters.cluster("Mistral");
    AccountId president = clusters.president(cluster, "presidence@mistral.example");
    assertThat(post("/desk/" + cluster.slug() + "/team", president, "email", "<script>"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("&lt;script>");
  }

  @Test
  void anAdministratorWelcomesAFurtherClusterWithItsPresident() {
    AccountId administrator = accounts.open(new EmailAddress("admin@entente.example")).id();
    accounts.makeAdministrator(administrator);
    assertThat(
            pages
                .post()
                .uri("/administration")
                .with(csrf())
                .with(signedIn(administrator))
                .param("name", "Autan Numérique")
                .param("seat", "Albi")
                .param("accent", "#8a4b08")
                .param("email", "presidence@autan.example"))
        .hasStatus(HttpStatus.SEE_OTHER);
    AccountId president = accounts.open(new EmailAddress("presidence@autan.example")).id();
    assertThat(holders.isPresident(president, "autan-numerique")).isTrue();
  }

  private static String dismissal(Cluster cluster, AccountId account) {
    return "/desk/%s/team/%s/dismissal".formatted(cluster.slug(), account.value());
  }

  private MvcTestResult post(String path, AccountId who, String name, String value) {
    return pages.post().uri(path).with(csrf()).with(signedIn(who)).param(name, value).exchange();
  }
}
