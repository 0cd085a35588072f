package org.entente.news.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.news.NewsArticle;
import org.entente.news.NewsFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What everybody reads, in each of its states.
@EntenteTest
class NewsPagesTest {

  private final MockMvcTester pages;
  private final NewsFixture news;
  private final ClustersFixture clusters;
  private final TestClock clock;
  private Cluster author;

  NewsPagesTest(MockMvcTester pages, JdbcClient sql, TestClock clock) {
    this.pages = pages;
    this.news = new NewsFixture(sql, clock);
    this.clusters = new ClustersFixture(sql, clock);
    this.clock = clock;
  }

  @BeforeEach
  void aCluster() {
    clock.reset();
    author = clusters.cluster("Autan " + UUID.randomUUID());
  }

  @Test
  void theListShowsWhatIsReleasedByOneCluster() throws UnsupportedEncodingException {
    news.released(author.id(), NewsFixture.called("Une convention est née"));
    news.draft(author.id(), NewsFixture.called("Encore secret"));
    String list = get("/news?cluster=" + author.slug(), 200);
    assertThat(list).contains("Une convention est née", author.name()).doesNotContain("secret");
  }

  @Test
  void anEmptyChoiceSaysSo() throws UnsupportedEncodingException {
    assertThat(get("/news?cluster=" + author.slug() + "&section=funding", 200))
        .contains("Aucune actualité ne répond à ce choix.");
  }

  @Test
  void anArticleIsThereForEverybodyAndItsDraftOnlyByItsLink() throws UnsupportedEncodingException {
    NewsArticle draft = news.draft(author.id(), NewsFixture.called("Un brouillon"));
    get("/news/" + draft.slug(), 404);
    assertThat(get("/news/preview/" + draft.preview(), 200)).contains("Un brouillon", "Brouillon.");
    NewsArticle released = news.released(author.id(), NewsFixture.called("Un article"));
    assertThat(get("/news/" + released.slug(), 200))
        .contains("Un article", "Le texte de l’article.");
  }

  @Test
  void aWithdrawnArticleIsGoneAndSaysWhy() throws UnsupportedEncodingException {
    NewsArticle gone =
        news.withdrawn(author.id(), NewsFixture.called("Faux"), "Les chiffres étaient faux.");
    assertThat(get("/news/" + gone.slug(), 410))
        .contains("Les chiffres étaient faux.")
        .doesNotContain("Le texte de l’article.");
  }

  @Test
  void aScheduledArticleIsNotThereYet() {
    NewsArticle soon =
        news.releasedAt(
            author.id(), NewsFixture.called("Demain"), clock.instant().plus(Duration.ofDays(1)));
    assertThat(pages.get().uri("/news/" + soon.slug()).exchange()).hasStatus(404);
    clock.advance(Duration.ofDays(1));
    assertThat(pages.get().uri("/news/" + soon.slug()).exchange()).hasStatusOk();
  }

  private String get(String address, int status) throws UnsupportedEncodingException {
    var answer = pages.get().uri(address).header("Accept-Language", "fr").exchange();
    assertThat(answer).hasStatus(status);
    return answer.getResponse().getContentAsString();
  }
}
