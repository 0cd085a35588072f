package org.entente.news.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.entente.Axe;
import org.entente.BrowserTest;
import org.entente.Screens;
import org.entente.TestClock;
import org.entente.agenda.AgendaFixture;
import org.entente.agenda.Event;
import org.entente.agenda.EventPlan;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.identity.EmailAddress;
import org.entente.identity.SignIns;
import org.entente.news.NewsArticle;
import org.entente.news.NewsFixture;
import org.entente.platform.mail.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The news as people see them, and the way from an empty desk to a public article.
@BrowserTest
class NewsScreensTest {

  private final NewsFixture news;
  private final AgendaFixture agenda;
  private final ClustersFixture clusters;
  private final Outbox outbox;
  private final TestClock clock;
  private Cluster author;

  NewsScreensTest(JdbcClient sql, Outbox outbox, TestClock clock) {
    this.news = new NewsFixture(sql, clock);
    this.agenda = new AgendaFixture(sql, clock);
    this.clusters = new ClustersFixture(sql, clock);
    this.outbox = outbox;
    this.clock = clock;
  }

  @BeforeEach
  void aCluster() {
    author = clusters.cluster("Autan " + UUID.randomUUID());
  }

  @Test
  void everybodyReadsTheNews(Page page) {
    news.released(author.id(), NewsFixture.called("Deux clusters, une convention"));
    for (int day = 1; day <= 25; day++) {
      news.releasedAt(
          author.id(),
          NewsFixture.called("Ce qui s’est dit le jour " + day),
          clock.instant().minus(Duration.ofDays(day)));
    }
    page.navigate("/news?cluster=" + author.slug());
    keep(page, "news");
    page.getByText("Plus anciennes").click();
    assertThat(page.getByText("Ce qui s’est dit le jour 25")).isVisible();
    page.getByLabel("Rubrique").selectOption("funding");
    assertThat(page.getByText("Aucune actualité ne répond à ce choix.")).isVisible();
    keep(page, "news-none");
  }

  @Test
  void aWithdrawnArticleSaysWhy(Page page) {
    NewsArticle gone =
        news.withdrawn(
            author.id(), NewsFixture.called("Trop vite dit"), "Les chiffres étaient faux.");
    page.navigate("/news/" + gone.slug());
    assertThat(page.getByText("Les chiffres étaient faux.")).isVisible();
    keep(page, "news-withdrawn");
  }

  @Test
  void staffWritesShowsSchedulesAndCorrects(Page page) throws IOException {
    Event event =
        agenda.published(author.id(), EventPlan.called("Innovation IT Day " + UUID.randomUUID()));
    String email = "permanente-" + UUID.randomUUID() + "@example.org";
    clusters.staff(author, email);
    new SignIns(outbox).signIn(page, new EmailAddress(email));
    String home = "/desk/" + author.slug() + "/news";
    page.navigate(home);
    keep(page, "news-desk-empty");

    page.navigate(home + "/pictures");
    page.getByLabel("Fichier").setInputFiles(new FilePayload("photo.jpg", "image/jpeg", photo()));
    page.getByText("Ajouter l’image").click();
    keep(page, "news-desk-picture-refused");
    page.getByLabel("Fichier").setInputFiles(new FilePayload("photo.jpg", "image/jpeg", photo()));
    page.getByLabel("Ce que montre l’image").fill("Une colline sous un ciel clair.");
    page.getByText("Ajouter l’image").click();
    String picture = page.locator(".pictures code").innerText();
    keep(page, "news-desk-pictures");

    page.navigate(home + "/new");
    keep(page, "news-desk-new");
    page.locator("#title").fill("Deux territoires, une journée");
    page.locator("#standfirst").fill("Innovation IT Day s’ouvre aux adhérents des deux clusters.");
    page.locator("#body")
        .fill("Nous **signons** en juin.\n\n## La suite\n\n- un\n- deux\n\n" + picture);
    page.locator("#byline").fill("Permanente d’Autan");
    page.locator("#lead").selectOption("Une colline sous un ciel clair.");
    page.locator("#links").fill("/events/" + event.slug());
    page.getByText("Enregistrer", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".notice.good")).containsText("brouillon");
    page.getByText("Faire paraître").last().click();
    assertThat(page.locator(".notice.good")).containsText("est public");
    page.locator("#body").fill("Nous signons en **juillet**.");
    page.getByText("Enregistrer", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("#note-error")).isVisible();
    keep(page, "news-desk-note-missing");
    page.locator("#note").fill("La signature est en juillet.");
    page.getByText("Enregistrer", new Page.GetByTextOptions().setExact(true)).click();
    keep(page, "news-desk-article");
    page.getByText("Voir la page").click();
    assertThat(page.locator("main")).containsText("La signature est en juillet.");
    keep(page, "news-article");
    page.getByText("Les versions de cet article").click();
    keep(page, "news-editions");
  }

  private static byte[] photo() throws IOException {
    BufferedImage image = new BufferedImage(1800, 1000, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, new Color(0x9cc4e4), 0, 700, new Color(0xf2efe2)));
    pen.fillRect(0, 0, 1800, 1000);
    pen.setColor(new Color(0x5f7f4f));
    pen.fillOval(-300, 550, 2400, 1400);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", bytes);
    return bytes.toByteArray();
  }

  private static void keep(Page page, String name) {
    Axe.check(page);
    Screens.keep(page, name);
  }
}
