package org.entente.news.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.agenda.AgendaFixture;
import org.entente.agenda.Event;
import org.entente.agenda.EventPlan;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.news.Discussion;
import org.entente.news.NewsArticle;
import org.entente.news.NewsDescription;
import org.entente.news.NewsFixture;
import org.entente.news.NewsText;
import org.entente.news.Section;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What everybody reads, in each of its states.
@EntenteTest
class NewsPagesTest {

  private final MockMvcTester pages;
  private final NewsFixture news;
  private final ClustersFixture clusters;
  private final AgendaFixture agenda;
  private final TestClock clock;
  private Cluster author;

  NewsPagesTest(MockMvcTester pages, JdbcClient sql, TestClock clock) {
    this.pages = pages;
    this.news = new NewsFixture(sql, clock);
    this.agenda = new AgendaFixture(sql, clock);
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

  @Test
  void feedReadersGetTheLatestInBothForms() throws FeedException, UnsupportedEncodingException {
    NewsArticle one = news.released(author.id(), NewsFixture.called("Une convention est née"));
    String home = "/clusters/" + author.slug() + "/news";
    SyndFeed atom = new SyndFeedInput().build(new StringReader(get(home + ".atom", 200)));
    assertThat(atom.getEntries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.getUri()).isEqualTo("urn:uuid:" + one.id().value());
              assertThat(entry.getTitle()).isEqualTo("Une convention est née");
              assertThat(entry.getAuthor()).isEqualTo(author.name());
            });
    assertThat(get(home + ".json", 200))
        .contains(
            "https://jsonfeed.org/version/1.1", "Une convention est née", "/news/" + one.slug());
    var again = pages.get().uri(home + ".atom").header("Accept-Language", "fr");
    String mark = String.valueOf(again.exchange().getResponse().getHeader(HttpHeaders.ETAG));
    assertThat(again.header(HttpHeaders.IF_NONE_MATCH, mark).exchange()).hasStatus(304);
  }

  @Test
  void anArticleShowsHowItsEventsStand() throws UnsupportedEncodingException {
    Event event = agenda.published(author.id(), EventPlan.called("Rentrée " + UUID.randomUUID()));
    NewsDescription described = NewsFixture.called("On se retrouve");
    NewsArticle article =
        news.released(
            author.id(),
            new NewsDescription(
                described.section(),
                "fr",
                null,
                described.text(),
                null,
                new NewsArticle.Links(List.of(event.id()), List.of()),
                described.discussion()));
    assertThat(get("/news/" + article.slug(), 200))
        .contains("/events/" + event.slug(), "Toulouse", "Inscriptions ouvertes");
    clock.advance(Duration.between(clock.instant(), event.time().end()));
    assertThat(get("/news/" + article.slug(), 200)).contains("Passé");
  }

  @Test
  void aTranslationIsFoundFromItsOriginalAndBack() throws UnsupportedEncodingException {
    NewsArticle french = news.released(author.id(), NewsFixture.called("Bonjour"));
    NewsArticle english =
        news.released(
            author.id(),
            new NewsDescription(
                Section.CLUSTER,
                "en",
                french.id(),
                new NewsText("Hello", "What to know.", "The text.", "Staff"),
                null,
                NewsArticle.Links.NONE,
                Discussion.OPEN));
    assertThat(get("/news/" + french.slug(), 200)).contains("/news/" + english.slug(), "Hello");
    assertThat(get("/news/" + english.slug(), 200)).contains("/news/" + french.slug(), "Bonjour");
  }

  @Test
  void otherSitesShowAPictureOfIt() {
    NewsArticle article = news.released(author.id(), NewsFixture.called("À partager"));
    assertThat(pages.get().uri("/news/" + article.slug() + "/card.png").exchange())
        .hasStatusOk()
        .hasContentType("image/png");
  }

  private String get(String address, int status) throws UnsupportedEncodingException {
    var answer = pages.get().uri(address).header("Accept-Language", "fr").exchange();
    assertThat(answer).hasStatus(status);
    return answer.getResponse().getContentAsString();
  }
}
