package org.entente.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.ClusterId;
import org.entente.clusters.ClustersFixture;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.Stale;
import org.entente.platform.table.Cursor;
import org.entente.platform.table.TablePage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From the draft to what everybody reads, and away again.
@EntenteTest
class NewsLifeTest {

  private final WriteNews write;
  private final ChangeNews change;
  private final ReleaseNews release;
  private final WithdrawNews withdraw;
  private final News news;
  private final NewsFixture fixture;
  private final ClustersFixture clusters;
  private final TestClock clock;
  private ClusterId author;

  NewsLifeTest(ApplicationContext beans, JdbcClient sql, TestClock clock) {
    this.write = beans.getBean(WriteNews.class);
    this.change = beans.getBean(ChangeNews.class);
    this.release = beans.getBean(ReleaseNews.class);
    this.withdraw = beans.getBean(WithdrawNews.class);
    this.news = beans.getBean(News.class);
    this.fixture = new NewsFixture(sql, clock);
    this.clusters = new ClustersFixture(sql, clock);
    this.clock = clock;
  }

  @BeforeEach
  void aCluster() {
    clock.reset();
    author = clusters.cluster("Autan " + UUID.randomUUID()).id();
  }

  @Test
  void aDraftIsReadByItsPreviewAlone() {
    NewsArticle draft = fixture.draft(author, NewsFixture.called("Une réunion"));
    assertThat(news.previewed(draft.preview())).isEqualTo(draft);
    assertThatThrownBy(() -> news.named(draft.slug().value())).isInstanceOf(NotFound.class);
    assertThat(news.latest(author, 10)).isEmpty();
  }

  @Test
  void twoOfTheSameTitleHaveTwoAddresses() {
    NewsArticle one = fixture.draft(author, NewsFixture.called("La rentrée"));
    NewsArticle other = fixture.draft(author, NewsFixture.called("La rentrée"));
    assertThat(other.slug()).isNotEqualTo(one.slug());
  }

  @Test
  void whatIsScheduledAppearsByItself() {
    NewsArticle draft = fixture.draft(author, NewsFixture.called("Bientôt"));
    Instant soon = clock.instant().plus(Duration.ofHours(2));
    made(release.schedule(author, draft.id(), soon));
    assertThat(news.latest(author, 10)).isEmpty();
    clock.advance(Duration.ofHours(2));
    assertThat(news.latest(author, 10)).extracting(NewsArticle::id).containsExactly(draft.id());
    assertThat(problems(release.hold(author, draft.id()))).containsExactly("news.problem.public");
  }

  @Test
  void whatIsScheduledCanBeHeldBack() {
    NewsArticle draft = fixture.draft(author, NewsFixture.called("Peut-être"));
    made(release.schedule(author, draft.id(), clock.instant().plus(Duration.ofHours(2))));
    made(release.hold(author, draft.id()));
    clock.advance(Duration.ofHours(3));
    assertThat(news.latest(author, 10)).isEmpty();
  }

  @Test
  void nothingIsScheduledForThePastOrForEver() {
    NewsArticle draft = fixture.draft(author, NewsFixture.called("Hier"));
    assertThat(problems(release.schedule(author, draft.id(), clock.instant())))
        .containsExactly("news.problem.moment");
    assertThat(
            problems(
                release.schedule(author, draft.id(), clock.instant().plus(Duration.ofDays(400)))))
        .containsExactly("news.problem.moment");
  }

  @Test
  void whatIsUnfinishedIsNotReleased() {
    NewsDescription called = NewsFixture.called("Presque");
    NewsArticle draft =
        fixture.draft(author, withText(called, new NewsText("Presque", "", "", "")));
    assertThat(problems(release.release(author, draft.id())))
        .containsExactly("news.problem.standfirst", "news.problem.body", "news.problem.byline");
  }

  @Test
  void aCorrectionSaysWhatItCorrectsAndKeepsWhatWasSaid() {
    NewsArticle first = fixture.released(author, NewsFixture.called("Douze ateliers"));
    NewsText better = new NewsText("Treize ateliers", "Un de plus.", "Le texte.", "Permanent");
    NewsDescription described = withText(first.described(), better);
    assertThat(problems(change.change(author, first.id(), first.version(), described, " ")))
        .containsExactly("news.problem.note");
    assertThat(news.find(first.id()).orElseThrow().text()).isEqualTo(first.text());

    made(change.change(author, first.id(), first.version(), described, "Le nombre d’ateliers."));
    assertThat(news.named(first.slug().value()).text()).isEqualTo(better);
    assertThat(news.editions(first.id()))
        .extracting(Edition::number, Edition::text, Edition::note)
        .containsExactly(tuple(2, better, "Le nombre d’ateliers."), tuple(1, first.text(), null));
  }

  @Test
  void whatReadersDoNotReadChangesWithoutANote() {
    NewsArticle first = fixture.released(author, NewsFixture.called("Sans commentaire"));
    NewsDescription closed =
        new NewsDescription(
            Section.FUNDING,
            "fr",
            null,
            first.text(),
            null,
            NewsArticle.Links.NONE,
            Discussion.CLOSED);
    made(change.change(author, first.id(), first.version(), closed, ""));
    assertThat(news.named(first.slug().value()).discussion()).isEqualTo(Discussion.CLOSED);
    assertThat(news.editions(first.id())).isEmpty();
  }

  @Test
  void nobodyOverwritesWhatTheyHaveNotRead() {
    NewsArticle draft = fixture.draft(author, NewsFixture.called("À deux"));
    made(change.change(author, draft.id(), 1, NewsFixture.called("À trois"), ""));
    assertThatThrownBy(
            () -> change.change(author, draft.id(), 1, NewsFixture.called("À quatre"), ""))
        .isInstanceOf(Stale.class);
  }

  @Test
  void whatIsWithdrawnIsNotListedAndSaysWhy() {
    NewsArticle released = fixture.released(author, NewsFixture.called("Une erreur"));
    assertThat(problems(withdraw.withdraw(author, released.id(), "")))
        .containsExactly("news.problem.reason");
    made(withdraw.withdraw(author, released.id(), "Les chiffres étaient faux."));
    assertThat(news.latest(author, 10)).isEmpty();
    assertThat(news.named(released.slug().value()).release())
        .isEqualTo(
            new Release.Withdrawn(clock.instant(), clock.instant(), "Les chiffres étaient faux."));
    assertThat(problems(release.release(author, released.id())))
        .containsExactly("news.problem.withdrawn");
  }

  @Test
  void onlyADraftIsDiscarded() {
    NewsArticle draft = fixture.draft(author, NewsFixture.called("Pour rien"));
    NewsArticle released = fixture.released(author, NewsFixture.called("Pour tous"));
    withdraw.discard(author, draft.id());
    assertThat(news.find(draft.id())).isEmpty();
    assertThatThrownBy(() -> withdraw.discard(author, released.id())).isInstanceOf(NotFound.class);
  }

  @Test
  void anotherClusterChangesNothing() {
    ClusterId other = clusters.cluster("Cers " + UUID.randomUUID()).id();
    NewsArticle draft = fixture.draft(author, NewsFixture.called("À nous"));
    assertThatThrownBy(() -> release.release(other, draft.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> withdraw.discard(other, draft.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> news.named(other, draft.slug().value())).isInstanceOf(NotFound.class);
  }

  @Test
  void charactersThatTurnTheTextAreNamed() {
    NewsDescription described =
        withText(NewsFixture.called("x"), new NewsText("Ti\u202etre", "", "a\u0000b", "Permanent"));
    NewsChange change = write.write(author, described);
    assertThat(((NewsChange.Refused) change).problems())
        .containsExactly(
            Problem.at("title", "news.problem.character", "U+202E"),
            Problem.at("body", "news.problem.character", "U+0000"));
  }

  @Test
  void anArticleIsTranslatedOnceIntoEachLanguageAndTranslatesOneOriginal() {
    NewsArticle french = fixture.draft(author, NewsFixture.called("Bonjour"));
    NewsArticle english = fixture.draft(author, translation("Hello", "en", french));
    assertThat(problems(write.write(author, translation("Hello again", "en", french))))
        .containsExactly("news.problem.translates-same");
    assertThat(problems(write.write(author, translation("Salut", "fr", french))))
        .containsExactly("news.problem.translates-same");
    assertThat(problems(write.write(author, translation("Encore", "fr", english))))
        .containsExactly("news.problem.translates-same");
    assertThat(
            problems(
                change.change(
                    author, french.id(), french.version(), translation("Moi", "en", french), "")))
        .containsExactly("news.problem.translates-same");
    ClusterId other = clusters.cluster("Cers " + UUID.randomUUID()).id();
    assertThat(problems(write.write(other, translation("Theirs", "en", french))))
        .containsExactly("news.problem.translates-same");
    made(
        change.change(
            author, english.id(), english.version(), translation("Hello you", "en", french), ""));
  }

  @Test
  void aTranslationStaysWhenItsOriginalIsDiscarded() {
    NewsArticle french = fixture.draft(author, NewsFixture.called("Bonjour"));
    NewsArticle english = fixture.draft(author, translation("Hello", "en", french));
    withdraw.discard(author, french.id());
    assertThat(news.find(english.id()).orElseThrow().translationOf()).isNull();
  }

  private static NewsDescription translation(String title, String language, NewsArticle original) {
    NewsDescription described = NewsFixture.called(title);
    return new NewsDescription(
        described.section(),
        language,
        original.id(),
        described.text(),
        null,
        NewsArticle.Links.NONE,
        described.discussion());
  }

  @Test
  void pagesFollowEachOtherWithoutLoss() {
    for (int hour = 1; hour <= 45; hour++) {
      fixture.releasedAt(
          author,
          NewsFixture.called("Heure " + hour),
          clock.instant().minus(Duration.ofHours(hour)));
    }
    TablePage<NewsArticle> first = news.page(author, null, Cursor.FIRST);
    TablePage<NewsArticle> second = news.page(author, null, first.next());
    TablePage<NewsArticle> third = news.page(author, null, second.next());
    List<String> titles =
        List.of(first, second, third).stream()
            .flatMap(page -> page.rows().stream())
            .map(article -> article.text().title())
            .toList();
    assertThat(titles).hasSize(45).doesNotHaveDuplicates().startsWith("Heure 1", "Heure 2");
    assertThat(third.next()).isNull();
    assertThat(news.page(author, null, third.previous()).rows()).isEqualTo(second.rows());
    assertThat(news.page(author, Section.FUNDING, Cursor.FIRST).rows()).isEmpty();
  }

  private static NewsDescription withText(NewsDescription described, NewsText text) {
    return new NewsDescription(
        described.section(),
        described.language(),
        described.translationOf(),
        text,
        described.lead(),
        described.links(),
        described.discussion());
  }

  private static void made(NewsChange change) {
    assertThat(change).isInstanceOf(NewsChange.Made.class);
  }

  private static List<String> problems(NewsChange change) {
    assertThat(change).isInstanceOf(NewsChange.Refused.class);
    return ((NewsChange.Refused) change).problems().stream().map(Problem::key).toList();
  }
}
