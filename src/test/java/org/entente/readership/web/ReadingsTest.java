package org.entente.readership.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.Axe;
import org.entente.BrowserTest;
import org.entente.Screens;
import org.entente.TestClock;
import org.entente.Visitors;
import org.entente.clusters.ClustersFixture;
import org.entente.news.NewsArticle;
import org.entente.news.NewsFixture;
import org.entente.readership.CountReadings;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// When an article counts as read, in a real browser.
@BrowserTest
class ReadingsTest {

  private final NewsFixture news;
  private final ClustersFixture clusters;
  private final CountReadings count;

  ReadingsTest(JdbcClient sql, CountReadings count, TestClock clock) {
    this.news = new NewsFixture(sql, clock);
    this.clusters = new ClustersFixture(sql, clock);
    this.count = count;
  }

  @Test
  void anArticleInSightForTenSecondsIsReadOnce(Page page) {
    List<Request> sent = readings(page);
    page.clock().install();
    page.navigate("/news/" + article().slug());
    page.clock().runFor(9_000);
    assertThat(sent).isEmpty();
    page.waitForRequest("**/readings/*", () -> page.clock().runFor(2_000));
    page.clock().runFor(60_000);
    assertThat(sent).hasSize(1);
    assertThat(sent.getFirst().response().status()).isEqualTo(204);
  }

  @Test
  void anArticleBehindAnotherTabIsNotRead(Page page) {
    List<Request> sent = readings(page);
    page.clock().install();
    page.addInitScript(
        "Object.defineProperty(Document.prototype, 'visibilityState', {get: () => 'hidden'})");
    page.navigate("/news/" + article().slug());
    page.clock().runFor(60_000);
    assertThat(sent).isEmpty();
  }

  @Test
  void theMostReadStandBesideTheNews(Visitors visitors) {
    NewsArticle article = article();
    for (int reader = 1; reader <= 40; reader++) {
      count.note(article.id(), "203.0.%d.7".formatted(reader), "Firefox/140.0");
    }
    count.write();
    Page page = visitors.withoutJavaScript();
    page.navigate("/news?days=30");
    assertThat(page.locator("[aria-labelledby=most-read] [aria-current]")).hasText("30 jours");
    assertThat(page.locator("[aria-labelledby=most-read]")).containsText(article.text().title());
    Page looking = visitors.another();
    looking.navigate("/news");
    Axe.check(looking);
    Screens.keep(looking, "news-most-read");
  }

  private NewsArticle article() {
    return news.released(
        clusters.cluster("Autan " + UUID.randomUUID()).id(),
        NewsFixture.called("À lire " + UUID.randomUUID()));
  }

  private static List<Request> readings(Page page) {
    List<Request> sent = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().contains("/readings/")) {
            sent.add(request);
          }
        });
    return sent;
  }
}
