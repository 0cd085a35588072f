package org.entente.comments.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.entente.Axe;
import org.entente.BrowserTest;
import org.entente.Screens;
import org.entente.TestClock;
import org.entente.Visitors;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.comments.Comment;
import org.entente.comments.CommentsFixture;
import org.entente.identity.AccountId;
import org.entente.identity.EmailAddress;
import org.entente.identity.SignIns;
import org.entente.news.NewsArticle;
import org.entente.news.NewsFixture;
import org.entente.platform.mail.Outbox;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The way of a comment from a reader without an account, over the mailbox and the moderators'
/// queue,
/// to the page and away again.
@BrowserTest
class CommentScreensTest {

  private final CommentsFixture comments;
  private final NewsFixture news;
  private final ClustersFixture clusters;
  private final Outbox outbox;

  CommentScreensTest(ApplicationContext beans, JdbcClient sql, Outbox outbox, TestClock clock) {
    this.comments = new CommentsFixture(beans);
    this.news = new NewsFixture(sql, clock);
    this.clusters = new ClustersFixture(sql, clock);
    this.outbox = outbox;
  }

  @Test
  void aReaderWritesAModeratorReadsAndEverybodySees(Visitors visitors) {
    follow(visitors.first(), visitors.another(), true);
  }

  @Test
  void theSameWithoutScripts(Visitors visitors) {
    follow(visitors.withoutJavaScript(), visitors.withoutJavaScript(), false);
  }

  private void follow(Page reader, Page desk, boolean looking) {
    Cluster cluster = clusters.cluster("Autan " + UUID.randomUUID());
    EmailAddress staff = new EmailAddress("moderation-" + UUID.randomUUID() + "@example.org");
    AccountId moderator = clusters.staff(cluster, staff.value());
    NewsArticle article = news.released(cluster.id(), NewsFixture.called("Deux territoires"));
    Comment first =
        comments.published(
            article,
            CommentsFixture.draft("Dominique", "Qui paie le train ?\n\nEt le repas ?"),
            cluster,
            moderator);
    comments.published(
        article,
        CommentsFixture.draft(first.id(), "Sacha", "L’article 6 le dit : chacun le sien."),
        cluster,
        moderator);

    reader.navigate("/news/" + article.slug());
    reader.getByText("Répondre").first().press("Enter");
    reader.waitForURL("**/comments/new?to=*");
    reader.locator("main form button").press("Enter");
    assertThat(reader.locator(".error-summary")).isVisible();
    keep(reader, "comment-refused", looking);
    String email = "lectrice-" + UUID.randomUUID() + "@example.org";
    reader.locator("#name").fill("Camille");
    reader.locator("#email").fill(email);
    reader.locator("#body").fill("Merci, c’est clair maintenant.");
    reader.locator("main form button").press("Enter");
    reader.waitForURL("**/comments/sent");
    keep(reader, "comment-sent", looking);
    reader.navigate("/comments/" + comments.link(email));
    keep(reader, "comment-own", looking);
    reader.getByText("C’est bien moi").press("Enter");
    assertThat(reader.locator(".notice.good")).isVisible();

    new SignIns(outbox).signIn(desk, staff);
    desk.navigate("/desk/" + cluster.slug());
    assertThat(desk.locator("main")).containsText("1 commentaire attend d’être lu");
    desk.locator(".desk-nav a[href$='/comments']").press("Enter");
    desk.waitForURL("**/comments");
    keep(desk, "comment-queue", looking);
    desk.getByText("Camille").first().press("Enter");
    desk.waitForURL("**/comments/*-*");
    keep(desk, "comment-desk", looking);
    desk.getByText("Publier", new Page.GetByTextOptions().setExact(true)).press("Enter");
    assertThat(desk.locator(".notice.good")).containsText("1 commentaire est publié");
    keep(desk, "comment-queue-empty", looking);

    reader.navigate("/news/" + article.slug() + "#comments");
    assertThat(reader.locator("#comments")).containsText("3 commentaires");
    keep(reader, "comments", looking);
    reader.navigate("/comments/" + comments.link(email));
    reader.locator("summary").first().press("Enter");
    reader.locator("form[action$='/withdrawal'] button").press("Enter");
    assertThat(reader.locator("main")).containsText("Retiré par son auteur");
    reader.navigate("/news/" + article.slug());
    assertThat(reader.locator("#comments")).containsText("2 commentaires");
  }

  private static void keep(Page page, String name, boolean looking) {
    if (looking) {
      Axe.check(page);
      Screens.keep(page, name);
    }
  }
}
