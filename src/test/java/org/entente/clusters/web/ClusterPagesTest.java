package org.entente.clusters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.entente.EntenteTest;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterDescription;
import org.entente.clusters.ClustersFixture;
import org.entente.clusters.DescribeCluster;
import org.entente.platform.LocalizedText;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EntenteTest
class ClusterPagesTest {

  private final MockMvcTester pages;
  private final ClustersFixture fixture;
  private final DescribeCluster describe;

  ClusterPagesTest(MockMvcTester pages, JdbcClient sql, Clock clock, DescribeCluster describe) {
    this.pages = pages;
    this.fixture = new ClustersFixture(sql, clock);
    this.describe = describe;
  }

  @Test
  void aClusterShowsItsTerritoryAsItIsAndAsItWasAndWhereItComesFrom() {
    Cluster cluster = fixture.frenchSouthDigital();
    fixture.descent(fixture.cluster("Novae LR"), cluster, LocalDate.of(2014, 2, 13));
    assertThat(pages.get().uri("/clusters/" + cluster.slug()).header("Accept-Language", "fr"))
        .hasStatusOk()
        .bodyText()
        .contains("Hérault", "Occitanie", "Languedoc-Roussillon", "Novae LR", "13 février 2014");
    assertThat(pages.get().uri("/clusters").header("Accept-Language", "en"))
        .hasStatusOk()
        .bodyText()
        .contains("French South Digital", "Unites Novae LR", "founded on");
    assertThat(pages.get().uri("/clusters/nobody")).hasStatus(404);
  }

  @Test
  void theColoursAreKeptByBrowsersUntilTheyChange() {
    Cluster cluster = fixture.digitalPlace();
    String tag =
        Objects.requireNonNull(
            pages.get().uri("/accents.css").exchange().getResponse().getHeader(HttpHeaders.ETAG));
    assertThat(pages.get().uri("/accents.css"))
        .hasContentType("text/css;charset=UTF-8")
        .bodyText()
        .contains(".accent-digital-place { --accent-light: #a63a22; --accent-dark: #");
    assertThat(pages.get().uri("/accents.css").header(HttpHeaders.IF_NONE_MATCH, tag))
        .hasStatus(304);
    fixture.cluster("Another");
    assertThat(pages.get().uri("/accents.css").header(HttpHeaders.IF_NONE_MATCH, tag))
        .hasStatusOk();
    assertThat(cluster.slug().value()).isEqualTo("digital-place");
  }

  @Test
  void aPresentationIsMarkdownWithoutAnythingThatRuns() {
    Cluster cluster = fixture.cluster("Hostile");
    ClusterDescription now = ClusterDescription.of(cluster);
    describe.describe(
        cluster,
        new ClusterDescription(
            now.name(),
            now.seat(),
            now.founded(),
            now.dissolved(),
            now.accent(),
            LocalizedText.french(
                "**Bonjour** <script>alert(1)</script> [ici](javascript:alert(2)) <b onclick=x>"),
            now.territory(),
            now.formats()));
    assertThat(pages.get().uri("/clusters/" + cluster.slug()))
        .bodyText()
        .contains("<strong>Bonjour</strong>")
        .doesNotContain("<script>alert", "javascript:", "<b onclick");
  }
}
