package org.entente.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClustersFixture;
import org.entente.identity.AccountId;
import org.entente.news.NewsArticle;
import org.entente.news.NewsFixture;
import org.entente.platform.privacy.Subject;
import org.entente.platform.table.Cursor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is kept of those who comment, and until when.
@EntenteTest
class CommentsHeldTest {

  private final CommentsHeld held;
  private final Comments comments;
  private final CommentsFixture fixture;
  private final JdbcClient sql;
  private final TestClock clock;
  private final Cluster cluster;
  private final AccountId moderator;
  private final NewsArticle article;

  CommentsHeldTest(
      ApplicationContext beans,
      CommentsHeld held,
      Comments comments,
      JdbcClient sql,
      TestClock clock) {
    clock.reset();
    this.held = held;
    this.comments = comments;
    this.fixture = new CommentsFixture(beans);
    this.sql = sql;
    this.clock = clock;
    ClustersFixture clusters = new ClustersFixture(sql, clock);
    this.cluster = clusters.cluster("Autan " + UUID.randomUUID());
    this.moderator = clusters.staff(cluster, "moderation-" + UUID.randomUUID() + "@example.org");
    this.article =
        new NewsFixture(sql, clock).released(cluster.id(), NewsFixture.called("À commenter"));
  }

  @AfterEach
  void backToTheirDay() {
    clock.reset();
  }

  @Test
  void anAddressIsForgottenAfterTwelveMonthsAndAnUnconfirmedCommentAfterSevenDays() {
    CommentDraft shown = CommentsFixture.draft("Camille", "Je reste.");
    published(shown);
    CommentDraft never = CommentsFixture.draft("Sacha", "Jamais confirmé.");
    fixture.unverified(article, never);
    clock.advance(Duration.ofDays(8));
    held.endTerms();
    assertThat(addresses(never.email())).isZero();
    assertThat(addresses(shown.email())).isEqualTo(1);
    clock.advance(Duration.ofDays(360));
    held.endTerms();
    assertThat(addresses(shown.email())).isZero();
    assertThat(shown()).extracting(Comment::body).containsExactly("Je reste.");
  }

  @Test
  void aPersonTakesTheirCommentsAwayAndTheAnswersOfOthersStay() {
    CommentDraft draft = CommentsFixture.draft("Camille", "Avec réponse.");
    Comment first = published(draft);
    published(CommentsFixture.draft(first.id(), "Dominique", "Je réponds."));
    Subject person = new Subject(UUID.randomUUID(), Set.of(draft.email()));
    assertThat(held.export(person).getFirst().rows()).hasSize(1);
    held.erase(person);
    assertThat(addresses(draft.email())).isZero();
    assertThat(shown()).extracting(Comment::state).containsExactly(CommentState.WITHDRAWN);
    assertThat(shown()).extracting(Comment::body).containsExactly("--");
  }

  private Comment published(CommentDraft draft) {
    return fixture.published(article, draft, cluster, moderator);
  }

  private List<Comment> shown() {
    return comments.below(article.id(), Cursor.FIRST).rows();
  }

  private int addresses(String email) {
    return sql.sql("select count(*) from reader_comment where email = :email")
        .param("email", email)
        .query(Integer.class)
        .single();
  }
}
