package org.entente.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.identity.AccountId;
import org.entente.news.NewsArticle;
import org.entente.news.NewsFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The list counts people, and only those whom a moderator let speak.
@EntenteTest
class MostCommentedTest {

  private static final int BURST = 500;

  private final MostCommented most;
  private final CommentsFixture fixture;
  private final NewsFixture news;
  private final ClustersFixture clusters;
  private final JdbcClient sql;
  private final TestClock clock;
  private Cluster cluster;
  private AccountId moderator;

  MostCommentedTest(MostCommented most, ApplicationContext beans, JdbcClient sql, TestClock clock) {
    this.most = most;
    this.fixture = new CommentsFixture(beans);
    this.news = new NewsFixture(sql, clock);
    this.clusters = new ClustersFixture(sql, clock);
    this.sql = sql;
    this.clock = clock;
  }

  @BeforeEach
  void nobodyHasSaidAnything() {
    clock.reset();
    sql.sql("truncate reader_comment cascade").update();
    cluster = clusters.cluster("Autan " + UUID.randomUUID());
    moderator = clusters.staff(cluster, "moderation-" + UUID.randomUUID() + "@example.org");
  }

  @AfterEach
  void backToTheirDay() {
    clock.reset();
  }

  @Test
  void fiveHundredCommentsOfThreePeopleAreThreePeople() {
    NewsArticle discussed = article("Quatre voix");
    NewsArticle flooded = article("Trois voix, cinq cents fois");
    for (int author = 0; author < 4; author++) {
      published(discussed);
    }
    sql.sql(
            """
            insert into reader_comment (id, article, name, email, language, body, state, request,
              link, written_at, verified_at, published_at)
            select gen_random_uuid(), :article, 'Nom', 'auteur-' || n % 3 || '@example.org', 'fr',
              'Encore moi.', 'PUBLISHED', gen_random_uuid(), decode(md5('flood' || n), 'hex'),
              :now, :now, :now
            from generate_series(1, :burst) n
            """)
        .param("article", flooded.id().value())
        .param("now", CommentStore.timestamp(clock.instant()))
        .param("burst", BURST)
        .update();
    assertThat(most.read(7)).containsExactly(discussed.id(), flooded.id());
  }

  @Test
  void whatNoModeratorLetAppearCountsNothing() {
    NewsArticle waiting = article("En attente");
    fixture.waiting(waiting, CommentsFixture.draft("Camille", "J’attends."));
    assertThat(most.read(7)).isEmpty();
  }

  @Test
  void ofTwoTheOneWithTheLatestWordComesFirstAndOldWordsAreForgotten() {
    NewsArticle first = article("Un mot");
    published(first);
    clock.advance(Duration.ofHours(1));
    NewsArticle second = article("Un autre mot");
    published(second);
    assertThat(most.read(7)).containsExactly(second.id(), first.id());
    clock.advance(Duration.ofDays(8));
    assertThat(most.read(7)).isEmpty();
    assertThat(most.read(30)).containsExactly(second.id(), first.id());
  }

  private NewsArticle article(String title) {
    return news.released(cluster.id(), NewsFixture.called(title));
  }

  private void published(NewsArticle article) {
    fixture.published(article, CommentsFixture.draft("Camille", "Un mot."), cluster, moderator);
  }
}
