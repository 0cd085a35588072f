package org.entente.readership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.ClusterId;
import org.entente.clusters.ClustersFixture;
import org.entente.news.NewsArticle;
import org.entente.news.NewsArticleId;
import org.entente.news.NewsFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Readers are counted and not known, and nobody moves a list by reading again and again.
@EntenteTest
class ReadershipTest {

  private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0";
  private static final int MANY = 10_000;
  private static final int DAYS_APART = 50;
  private static final AtomicInteger days = new AtomicInteger();

  private final CountReadings count;
  private final MostRead most;
  private final ReadingStore store;
  private final NewsFixture news;
  private final ClustersFixture clusters;
  private final JdbcClient sql;
  private final TestClock clock;
  private ClusterId cluster;

  ReadershipTest(
      CountReadings count, MostRead most, ReadingStore store, JdbcClient sql, TestClock clock) {
    this.count = count;
    this.most = most;
    this.store = store;
    this.news = new NewsFixture(sql, clock);
    this.clusters = new ClustersFixture(sql, clock);
    this.sql = sql;
    this.clock = clock;
  }

  @BeforeEach
  void nobodyHasReadAnything() {
    clock.reset();
    // Each on days of its own: a secret is made once for a day, whatever a test would like.
    clock.advance(Duration.ofDays(DAYS_APART * days.incrementAndGet()));
    sql.sql("truncate article_reader, article_day").update();
    cluster = clusters.cluster("Autan " + UUID.randomUUID()).id();
  }

  @AfterEach
  void backToTheirDay() {
    clock.reset();
  }

  @Test
  void whoeverReloadsTenThousandTimesCountsOnceAndMovesNothing() {
    NewsArticle loved = article("Lu par trois");
    NewsArticle reloaded = article("Rechargé");
    for (int reader = 1; reader <= 3; reader++) {
      count.note(loved.id(), "192.0." + reader + ".7", FIREFOX);
    }
    for (int time = 0; time < MANY; time++) {
      count.note(reloaded.id(), "198.51.100.7", FIREFOX);
    }
    count.write();
    assertThat(readers(reloaded)).isEqualTo(1);
    assertThat(most.read(7)).containsExactly(loved.id(), reloaded.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0) Chrome/116",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0.0.0 Safari/537.36",
        "facebookexternalhit/1.1",
        "TelegramBot (like TwitterBot)",
        "curl/8.5.0",
        "python-requests/2.32",
        ""
      })
  void aProgramThatRunsScriptsIsNoReader(String agent) {
    NewsArticle article = article("Pour des lecteurs");
    count.note(article.id(), "192.0.2.7", agent);
    count.write();
    assertThat(most.read(7)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile Safari",
        "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/138.0 Telegram-Android/11.5",
        "Mozilla/5.0 (Linux; Android 15; CUBOT P80) AppleWebKit/537.36 Chrome/138.0 Mobile Safari"
      })
  void aPersonIsNotTakenForAProgram(String agent) {
    assertThat(ReadingRules.isProgram(agent)).isFalse();
  }

  @Test
  void severalPeopleOfOneFirmCountByTheirBrowsers() {
    NewsArticle article = article("Au bureau");
    count.note(article.id(), "192.0.2.7", FIREFOX);
    count.note(article.id(), "192.0.2.8", FIREFOX);
    count.note(article.id(), "192.0.2.9", FIREFOX + " autre");
    count.write();
    assertThat(readers(article)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7,192.0.2.250,true",
    "192.0.2.7,192.0.3.7,false",
    "2001:db8:1:2::7,2001:db8:1:ffff::9,true",
    "2001:db8:1::7,2001:db8:2::7,false"
  })
  void ofAnAddressOnlyThePartIsUsedThatManyShare(String one, String other, boolean same) {
    assertThat(ReadingRules.network(one).equals(ReadingRules.network(other))).isEqualTo(same);
  }

  @Test
  void twoServersCountAReaderOnce() {
    NewsArticle article = article("Deux serveurs");
    CountReadings other = new CountReadings(store, clock);
    count.note(article.id(), "192.0.2.7", FIREFOX);
    other.note(article.id(), "192.0.2.7", FIREFOX);
    count.write();
    other.destroy();
    assertThat(readers(article)).isEqualTo(1);
  }

  @Test
  void yesterdaysKeysCannotBeMadeAgainFromAnythingThatIsLeft() {
    NewsArticle article = article("Hier");
    Reading reading = new Reading(article.id(), ReadingRules.network("192.0.2.7"), FIREFOX);
    count.note(article.id(), "192.0.2.7", FIREFOX);
    count.write();
    byte[] yesterdays = keys().getFirst();
    assertThat(ReaderKey.of(reading, secrets().getFirst())).isEqualTo(yesterdays);

    clock.advance(Duration.ofDays(1));
    count.note(article.id(), "192.0.2.7", FIREFOX);
    count.write();
    assertThat(keys()).hasSize(1).doesNotContain(yesterdays);
    assertThat(secrets())
        .hasSize(1)
        .noneSatisfy(secret -> assertThat(ReaderKey.of(reading, secret)).isEqualTo(yesterdays));
    assertThat(readers(article)).isEqualTo(2);
  }

  @Test
  void aDayWithoutReadersEndsTheOneBeforeAsWell() {
    count.note(article("Vendredi").id(), "192.0.2.7", FIREFOX);
    count.write();
    clock.advance(Duration.ofDays(1));
    count.forget();
    assertThat(keys()).isEmpty();
    assertThat(secrets()).isEmpty();
  }

  @Test
  void aListLooksBackSevenDaysOrThirtyAndGivesWayToTheLatest() {
    NewsArticle old = article("Il y a dix jours");
    count.note(old.id(), "192.0.2.7", FIREFOX);
    count.write();
    clock.advance(Duration.ofDays(10));
    NewsArticle earlier = article("Ce matin");
    clock.advance(Duration.ofHours(1));
    NewsArticle later = article("À l’instant");
    count.note(earlier.id(), "192.0.2.7", FIREFOX);
    count.note(later.id(), "192.0.2.7", FIREFOX);
    count.write();
    assertThat(most.read(7)).containsExactly(later.id(), earlier.id());
    assertThat(most.read(30)).containsExactly(later.id(), earlier.id(), old.id());
  }

  @Test
  void whatNobodyCanReadCountsNothing() {
    NewsArticle draft = news.draft(cluster, NewsFixture.called("Brouillon"));
    count.note(draft.id(), "192.0.2.7", FIREFOX);
    count.note(NewsArticleId.next(), "192.0.2.7", FIREFOX);
    count.write();
    assertThat(most.read(7)).isEmpty();
  }

  private NewsArticle article(String title) {
    return news.released(cluster, NewsFixture.called(title));
  }

  private int readers(NewsArticle article) {
    return sql.sql("select sum(readers) from article_day where article = :article")
        .param("article", article.id().value())
        .query(Integer.class)
        .single();
  }

  private List<byte[]> keys() {
    return sql.sql("select reader from article_reader").query(byte[].class).list();
  }

  private List<byte[]> secrets() {
    return sql.sql("select secret from reading_secret").query(byte[].class).list();
  }
}
