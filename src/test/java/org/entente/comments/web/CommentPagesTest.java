package org.entente.comments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.IdentityFixture.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.comments.Comment;
import org.entente.comments.CommentsFixture;
import org.entente.identity.AccountId;
import org.entente.news.NewsArticle;
import org.entente.news.NewsFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What readers see of a discussion and send to it, and what moderators decide.
@EntenteTest
class CommentPagesTest {

  private static final int MINUTES_APART = 5;
  private static final AtomicInteger minutes = new AtomicInteger();

  private final MockMvcTester pages;
  private final CommentsFixture comments;
  private final NewsFixture news;
  private final ClustersFixture clusters;
  private final TestClock clock;
  private Cluster cluster;
  private AccountId moderator;
  private NewsArticle article;

  CommentPagesTest(MockMvcTester pages, ApplicationContext beans, JdbcClient sql, TestClock clock) {
    this.pages = pages;
    this.comments = new CommentsFixture(beans);
    this.news = new NewsFixture(sql, clock);
    this.clusters = new ClustersFixture(sql, clock);
    this.clock = clock;
  }

  /// Each at a moment of its own, so that none uses up what one network may send in a minute.
  @BeforeEach
  void anArticle() {
    clock.reset();
    clock.advance(Duration.ofMinutes(MINUTES_APART * minutes.incrementAndGet()));
    cluster = clusters.cluster("Autan " + UUID.randomUUID());
    moderator = clusters.staff(cluster, "moderation-" + UUID.randomUUID() + "@example.org");
    article = news.released(cluster.id(), NewsFixture.called("À commenter"));
  }

  @AfterEach
  void backToTheirDay() {
    clock.reset();
  }

  @Test
  void nothingOfAnAddressIsEverOnThePage() throws UnsupportedEncodingException {
    String email = "discrete-" + UUID.randomUUID() + "@example.org";
    Map<String, String> form = form("Camille", email, "Une bonne nouvelle.");
    assertThat(send(form)).hasStatus3xxRedirection();
    String link = comments.link(email);
    assertThat(pages.post().uri("/comments/" + link).with(csrf()).exchange())
        .hasStatus3xxRedirection();
    assertThat(read("/news/" + article.slug())).doesNotContain("Une bonne nouvelle.");
    approve(queued());
    assertThat(read("/news/" + article.slug()))
        .contains("Une bonne nouvelle.", "Camille", "1 commentaire")
        .doesNotContain(email, "discrete", link);
  }

  @Test
  void aRefusedFormComesBackWhole() throws UnsupportedEncodingException {
    MvcTestResult answer = send(form("C", "pas une adresse", "Un texte qui reste."));
    assertThat(answer).hasStatus(422);
    assertThat(answer.getResponse().getContentAsString())
        .contains("Donnez un nom", "n’est pas une adresse e-mail", "Un texte qui reste.");
  }

  @Test
  void whatLooksLikeAPageIsShownAsText() throws UnsupportedEncodingException {
    comments.published(
        article,
        CommentsFixture.draft("<b>Camille</b>", "<script>alert(1)</script>\n\nSuite"),
        cluster,
        moderator);
    assertThat(read("/news/" + article.slug()))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;b&gt;Camille&lt;/b&gt;")
        .doesNotContain("<script>alert(1)");
  }

  @Test
  void aProgramThatFillsInEverythingIsThankedAndNothingIsKept() {
    String email = "robot-" + UUID.randomUUID() + "@example.org";
    Map<String, String> form = form("Robot", email, "Achetez.");
    form.put("website", "https://achetez.example");
    assertThat(send(form)).hasStatus3xxRedirection();
    assertThat(comments.mails(email)).isEmpty();
  }

  @Test
  void whoeverSendsManyIsAskedToWaitAndLosesNothing() throws UnsupportedEncodingException {
    for (int time = 0; time < 5; time++) {
      send(form("Camille", "vite-" + UUID.randomUUID() + "@example.org", "Numéro " + time));
    }
    MvcTestResult answer =
        send(form("Camille", "vite-" + UUID.randomUUID() + "@example.org", "Le sixième."));
    assertThat(answer).hasStatus(422);
    assertThat(answer.getResponse().getContentAsString())
        .contains("Le sixième.", "renvoyez-le dans");
  }

  @Test
  void anAnswerToWhatIsGoneSaysSo() throws UnsupportedEncodingException {
    String address = "/news/%s/comments/new?to=%s".formatted(article.slug(), UUID.randomUUID());
    assertThat(read(address)).contains("n’est plus là");
    Comment first =
        comments.published(
            article, CommentsFixture.draft("Camille", "Une question."), cluster, moderator);
    assertThat(read("/news/%s/comments/new?to=%s".formatted(article.slug(), first.id().value())))
        .contains("Répondre à Camille", "Une question.");
  }

  @Test
  void aLinkThatIsNoneOfOursOpensNothing() {
    assertThat(pages.get().uri("/comments/abc").exchange()).hasStatus(404);
    assertThat(pages.post().uri("/comments/abc").with(csrf()).exchange()).hasStatus(404);
  }

  @Test
  void nobodyIsPromisedWhatDoesNotHappen() throws UnsupportedEncodingException {
    String link = comments.unverified(article, CommentsFixture.draft("Camille", "Une publicité."));
    String page = "/comments/" + link;
    assertThat(promised(page)).isTrue();
    decide("/" + queued(), Map.of("reason", "C’est une publicité."));
    for (String path : new String[] {page, page + "/withdrawal"}) {
      assertThat(promised(path)).isFalse();
    }
    assertThat(read(page)).contains("Refusé", "auprès de l’équipe du cluster");
  }

  @Test
  void aModeratorRefusesWithAReasonThatTheAuthorReads() throws UnsupportedEncodingException {
    String link = comments.unverified(article, CommentsFixture.draft("Camille", "Une publicité."));
    pages.post().uri("/comments/" + link).with(csrf()).exchange();
    String comment = queued();
    assertThat(decide("/" + comment, Map.of("reason", ""))).hasStatus(422);
    assertThat(decide("/" + comment, Map.of("reason", "C’est une publicité.")))
        .hasStatus3xxRedirection();
    assertThat(read("/comments/" + link)).contains("Refusé", "C’est une publicité.");
    assertThat(desk("")).contains("Tout est lu");
  }

  @Test
  void anotherClustersModeratorsSeeNothingOfIt() {
    Comment waiting = comments.waiting(article, CommentsFixture.draft("Camille", "À lire."));
    Cluster other = clusters.cluster("Cers " + UUID.randomUUID());
    AccountId theirs = clusters.staff(other, "autre-" + UUID.randomUUID() + "@example.org");
    assertThat(
            pages
                .get()
                .uri("/desk/%s/comments/%s".formatted(other.slug(), waiting.id().value()))
                .with(signedIn(theirs))
                .exchange())
        .hasStatus(404);
    assertThat(
            pages
                .get()
                .uri("/desk/%s/comments".formatted(cluster.slug()))
                .with(signedIn(theirs))
                .exchange())
        .hasStatus(403);
  }

  /// Whether a press is answered by a word about what it did.
  private boolean promised(String path) {
    MvcTestResult answer = pages.post().uri(path).with(csrf()).exchange();
    assertThat(answer).hasStatus3xxRedirection();
    return !answer.getMvcResult().getFlashMap().isEmpty();
  }

  private static Map<String, String> form(String name, String email, String body) {
    return new HashMap<>(
        Map.of(
            "name", name,
            "email", email,
            "body", body,
            "request", UUID.randomUUID().toString()));
  }

  private MvcTestResult send(Map<String, String> form) {
    var request =
        pages.post().uri("/news/" + article.slug() + "/comments").header("Accept-Language", "fr");
    form.forEach(request::param);
    return request.with(csrf()).exchange();
  }

  /// The number of the one comment in the queue.
  private String queued() throws UnsupportedEncodingException {
    return desk("").replaceFirst("(?s).*name=\"comment\" value=\"([^\"]+)\".*", "$1");
  }

  private void approve(String comment) {
    assertThat(decide("/approval", Map.of("comment", comment))).hasStatus3xxRedirection();
  }

  private MvcTestResult decide(String path, Map<String, String> form) {
    var request =
        pages
            .post()
            .uri("/desk/" + cluster.slug() + "/comments" + path)
            .header("Accept-Language", "fr");
    form.forEach(request::param);
    return request.with(signedIn(moderator)).with(csrf()).exchange();
  }

  private String desk(String path) throws UnsupportedEncodingException {
    var answer =
        pages
            .get()
            .uri("/desk/" + cluster.slug() + "/comments" + path)
            .header("Accept-Language", "fr")
            .with(signedIn(moderator))
            .exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  private String read(String address) throws UnsupportedEncodingException {
    var answer = pages.get().uri(address).header("Accept-Language", "fr").exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }
}
