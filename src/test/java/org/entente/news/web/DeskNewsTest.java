package org.entente.news.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.IdentityFixture.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.identity.AccountId;
import org.entente.news.NewsArticle;
import org.entente.news.NewsFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Where staff writes the news.
@EntenteTest
class DeskNewsTest {

  private static final Map<String, String> WRITTEN =
      Map.of(
          "title", "Une convention est née",
          "standfirst", "Deux clusters signent.",
          "body", "Elle a **sept** articles.",
          "byline", "Permanente",
          "section", "conventions",
          "language", "fr",
          "discussion", "open");

  private final MockMvcTester pages;
  private final NewsFixture news;
  private final ClustersFixture clusters;
  private final TestClock clock;
  private Cluster author;
  private AccountId staff;

  DeskNewsTest(MockMvcTester pages, JdbcClient sql, TestClock clock) {
    this.pages = pages;
    this.news = new NewsFixture(sql, clock);
    this.clusters = new ClustersFixture(sql, clock);
    this.clock = clock;
  }

  @BeforeEach
  void someoneOfTheStaff() {
    clock.reset();
    author = clusters.cluster("Autan " + UUID.randomUUID());
    staff = clusters.staff(author, "permanente-" + UUID.randomUUID() + "@example.org");
  }

  @Test
  void whatIsWrittenIsADraftAndThenPublic() throws UnsupportedEncodingException {
    String desk = redirected(post("/new", WRITTEN));
    String slug = desk.substring(desk.lastIndexOf('/') + 1);
    assertThat(pages.get().uri("/news/" + slug).exchange()).hasStatus(404);
    redirected(post("/" + slug + "/release", Map.of("when", "now")));
    assertThat(pages.get().uri("/news/" + slug).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("Elle a <strong>sept</strong> articles.");
    assertThat(get("", 200)).contains("Une convention est née", "Publique");
  }

  @Test
  void whatIsWrongIsSaidAtItsFieldAndNothingIsLost() throws UnsupportedEncodingException {
    MvcTestResult answer =
        post(
            "/new",
            Map.of(
                "title", "",
                "body", "Un texte qui reste.",
                "section", "nulle part",
                "language", "fr",
                "links", "/events/il-n-existe-pas",
                "translates", "/news/pas-non-plus",
                "discussion", "until",
                "until", "demain"));
    assertThat(answer).hasStatus(422);
    assertThat(answer.getResponse().getContentAsString())
        .contains("Donnez un titre.", "Choisissez une rubrique.", "Un texte qui reste.")
        .contains("n’est l’adresse d’aucun événement ni", "Aucun article de votre cluster")
        .contains("Choisissez le premier jour sans nouveaux commentaires.");
  }

  @Test
  void whatIsUnfinishedComesBackWithWhatIsMissing() throws UnsupportedEncodingException {
    String desk =
        redirected(
            post("/new", Map.of("title", "À finir", "section", "cluster", "language", "fr")));
    MvcTestResult answer =
        post(desk.substring(home().length()) + "/release", Map.of("when", "now"));
    assertThat(answer).hasStatus(422);
    assertThat(answer.getResponse().getContentAsString())
        .contains("Écrivez le texte de l’article.");
  }

  @Test
  void aMomentThatIsNoneIsSaidAtItsField() throws UnsupportedEncodingException {
    NewsArticle draft = news.draft(author.id(), NewsFixture.called("Plus tard"));
    MvcTestResult answer =
        post("/" + draft.slug() + "/release", Map.of("when", "later", "at", "un jour"));
    assertThat(answer).hasStatus(422);
    assertThat(answer.getResponse().getContentAsString())
        .contains("Choisissez un moment à venir", "value=\"un jour\"");
  }

  @Test
  void whatIsScheduledSaysSoAndIsHeldBack() throws UnsupportedEncodingException {
    NewsArticle draft = news.draft(author.id(), NewsFixture.called("Plus tard"));
    String tomorrow = clock.instant().plus(Duration.ofDays(1)).toString().substring(0, 16);
    redirected(post("/" + draft.slug() + "/release", Map.of("when", "later", "at", tomorrow)));
    assertThat(get("/" + draft.slug(), 200)).contains("Programmée", "Ne plus programmer");
    redirected(post("/" + draft.slug() + "/hold", Map.of()));
    assertThat(get("/" + draft.slug(), 200)).contains("Brouillon");
  }

  @Test
  void twoWhoWriteAtOnceLoseNothing() throws UnsupportedEncodingException {
    NewsArticle draft = news.draft(author.id(), NewsFixture.called("À deux"));
    Map<String, String> mine = new HashMap<>(WRITTEN);
    mine.put("version", "1");
    redirected(post("/" + draft.slug(), mine));
    mine.put("body", "Mon autre texte.");
    MvcTestResult answer = post("/" + draft.slug(), mine);
    assertThat(answer).hasStatus(409);
    assertThat(answer.getResponse().getContentAsString())
        .contains("Mon autre texte.", "Quelqu’un a changé cet article");
  }

  @Test
  void aCorrectionNeedsAWordToTheReaders() throws UnsupportedEncodingException {
    NewsArticle released = news.released(author.id(), NewsFixture.called("Douze ateliers"));
    Map<String, String> corrected = new HashMap<>(WRITTEN);
    corrected.put("version", String.valueOf(released.version()));
    assertThat(post("/" + released.slug(), corrected)).hasStatus(422);
    corrected.put("note", "Le titre disait douze ateliers.");
    redirected(post("/" + released.slug(), corrected));
    assertThat(read("/news/" + released.slug()))
        .contains("Le titre disait douze ateliers.", "Les versions de cet article");
    assertThat(read("/news/" + released.slug() + "/editions"))
        .contains(
            "Douze ateliers", "Le texte de l’article.", "Elle a <strong>sept</strong> articles.");
  }

  @Test
  void whatIsWithdrawnSaysWhyAndADraftIsDiscarded() throws UnsupportedEncodingException {
    NewsArticle released = news.released(author.id(), NewsFixture.called("Une erreur"));
    assertThat(post("/" + released.slug() + "/withdrawal", Map.of("reason", " "))).hasStatus(422);
    redirected(post("/" + released.slug() + "/withdrawal", Map.of("reason", "C’était faux.")));
    assertThat(pages.get().uri("/news/" + released.slug()).exchange())
        .hasStatus(410)
        .bodyText()
        .contains("C’était faux.");
    NewsArticle draft = news.draft(author.id(), NewsFixture.called("Pour rien"));
    redirected(post("/" + draft.slug() + "/discard", Map.of()));
    assertThat(get("/" + draft.slug(), 404)).doesNotContain("Pour rien");
  }

  @Test
  void theStaffOfAnotherClusterIsRefused() {
    Cluster other = clusters.cluster("Cers " + UUID.randomUUID());
    NewsArticle theirs = news.draft(other.id(), NewsFixture.called("À eux"));
    assertThat(
            pages
                .get()
                .uri("/desk/%s/news/%s".formatted(other.slug(), theirs.slug()))
                .with(signedIn(staff))
                .exchange())
        .hasStatus(403);
    assertThat(pages.get().uri(home() + "/" + theirs.slug()).with(signedIn(staff)).exchange())
        .hasStatus(404);
  }

  private String home() {
    return "/desk/" + author.slug() + "/news";
  }

  private MvcTestResult post(String path, Map<String, String> fields) {
    var request = pages.post().uri(home() + path).header("Accept-Language", "fr");
    fields.forEach(request::param);
    return request.with(signedIn(staff)).with(csrf()).exchange();
  }

  private static String redirected(MvcTestResult answer) {
    assertThat(answer).hasStatus3xxRedirection();
    return String.valueOf(answer.getResponse().getRedirectedUrl());
  }

  private String get(String path, int status) throws UnsupportedEncodingException {
    var answer =
        pages
            .get()
            .uri(home() + path)
            .header("Accept-Language", "fr")
            .with(signedIn(staff))
            .exchange();
    assertThat(answer).hasStatus(status);
    return answer.getResponse().getContentAsString();
  }

  private String read(String address) throws UnsupportedEncodingException {
    var answer = pages.get().uri(address).header("Accept-Language", "fr").exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }
}
