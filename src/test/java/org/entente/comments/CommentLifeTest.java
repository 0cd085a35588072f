package org.entente.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.entente.EntenteTest;
import org.entente.TestClock;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.ClustersFixture;
import org.entente.conventions.ClauseRef;
import org.entente.conventions.ConventionId;
import org.entente.identity.AccountId;
import org.entente.news.Discussion;
import org.entente.news.NewsArticle;
import org.entente.news.NewsDescription;
import org.entente.news.NewsFixture;
import org.entente.news.Placement;
import org.entente.platform.France;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.table.Cursor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From what somebody typed to what everybody reads, and away again.
@EntenteTest
class CommentLifeTest {

  private final WriteComment write;
  private final OwnComment own;
  private final DecideOnComment decide;
  private final Comments comments;
  private final CommentsFixture fixture;
  private final NewsFixture news;
  private final ClustersFixture clusters;
  private final JdbcClient sql;
  private final TestClock clock;
  private Cluster cluster;
  private AccountId moderator;
  private NewsArticle article;

  CommentLifeTest(ApplicationContext beans, JdbcClient sql, TestClock clock) {
    this.write = beans.getBean(WriteComment.class);
    this.own = beans.getBean(OwnComment.class);
    this.decide = beans.getBean(DecideOnComment.class);
    this.comments = beans.getBean(Comments.class);
    this.fixture = new CommentsFixture(beans);
    this.news = new NewsFixture(sql, clock);
    this.clusters = new ClustersFixture(sql, clock);
    this.sql = sql;
    this.clock = clock;
  }

  @BeforeEach
  void anArticle() {
    clock.reset();
    cluster = clusters.cluster("Autan " + UUID.randomUUID());
    moderator = clusters.staff(cluster, "moderation-" + UUID.randomUUID() + "@example.org");
    article = news.released(cluster.id(), NewsFixture.called("À commenter"));
  }

  @AfterEach
  void backToTheirDay() {
    clock.reset();
  }

  @Test
  void nobodyReadsACommentBeforeItsAuthorConfirmedAndAModeratorDecided() {
    String link = fixture.unverified(article, CommentsFixture.draft("Camille", "Bonne nouvelle."));
    assertThat(waiting()).isEmpty();
    Comment comment = own.verify(link);
    assertThat(shown()).isEmpty();
    assertThat(waiting()).containsExactly(comment);
    assertThat(decide.approve(cluster, comment.id(), moderator)).isEmpty();
    assertThat(shown()).extracting(Comment::body).containsExactly("Bonne nouvelle.");
    assertThat(waiting()).isEmpty();
    assertThat(comments.count(article.id())).isEqualTo(1);
  }

  @Test
  void openingTheLinkChangesNothingAndConfirmingTwiceDoesNoHarm() {
    String link = fixture.unverified(article, CommentsFixture.draft("Camille", "Deux fois."));
    assertThat(own.find(link).state()).isEqualTo(CommentState.UNVERIFIED);
    Comment comment = own.verify(link);
    decide.approve(cluster, comment.id(), moderator);
    assertThat(own.verify(link).state()).isEqualTo(CommentState.PUBLISHED);
    assertThatThrownBy(() -> own.find(link + "x")).isInstanceOf(NotFound.class);
  }

  @Test
  void aFormSentTwiceWritesOneComment() {
    CommentDraft draft = CommentsFixture.draft("Camille", "Pressé deux fois.");
    fixture.unverified(article, draft);
    assertThat(write.write(article, draft, "fr", "https://entente.example")).isEmpty();
    assertThat(fixture.mails(draft.email())).hasSize(1);
  }

  @Test
  void anAnswerToAnAnswerStandsUnderTheSameComment() {
    Comment first = published(CommentsFixture.draft("Camille", "Une question ?"));
    Comment answer = published(CommentsFixture.draft(first.id(), "Dominique", "Une réponse."));
    Comment again = published(CommentsFixture.draft(answer.id(), "Camille", "Merci."));
    assertThat(again.parent()).isEqualTo(first.id());
    assertThat(comments.answers(shown()).get(first.id()))
        .extracting(Comment::body)
        .containsExactly("Une réponse.", "Merci.");
  }

  @Test
  void whatIsGoneIsNotAnsweredAndItsAnswersStay() {
    Comment first = published(CommentsFixture.draft("Camille", "À retirer."));
    published(CommentsFixture.draft(first.id(), "Dominique", "Je réponds."));
    decide.refuse(cluster, first.id(), moderator, "Hors sujet.");
    assertThat(
            problems(
                write.write(
                    article,
                    CommentsFixture.draft(first.id(), "Sacha", "Trop tard."),
                    "fr",
                    "https://entente.example")))
        .containsExactly("comments.problem.answered-gone");
    assertThat(shown()).extracting(Comment::state).containsExactly(CommentState.REMOVED);
    assertThat(comments.answers(shown()).get(first.id())).hasSize(1);
    assertThat(comments.count(article.id())).isEqualTo(1);
  }

  @Test
  void whoeverIsRefusedIsToldByWhomAndWhyAndWhatCanBeDone() {
    CommentDraft draft = CommentsFixture.draft("Camille", "Une publicité.");
    Comment comment = fixture.waiting(article, draft);
    assertThat(problems(decide.refuse(cluster, comment.id(), moderator, " ")))
        .containsExactly("comments.problem.reason");
    assertThat(decide.refuse(cluster, comment.id(), moderator, "C’est une publicité.")).isEmpty();
    assertThat(fixture.mails(draft.email()).getFirst())
        .contains("C’est une publicité.", cluster.name(), "contester");
    assertThat(shown()).isEmpty();
    assertThat(comments.decisions(comment.id()))
        .extracting(CommentDecision::after)
        .containsExactly(CommentState.WAITING, CommentState.REFUSED);
  }

  @Test
  void anAuthorTakesACommentBackAndNobodyBringsItBack() {
    CommentDraft draft = CommentsFixture.draft("Camille", "Je regrette.");
    Comment comment = published(draft);
    own.withdraw(fixture.link(draft.email()));
    assertThat(shown()).isEmpty();
    assertThat(problems(decide.approve(cluster, comment.id(), moderator)))
        .containsExactly("comments.problem.withdrawn");
  }

  @Test
  void onlyTheModeratorsOfTheArticleDecide() {
    Cluster other = clusters.cluster("Cers " + UUID.randomUUID());
    Comment comment = fixture.waiting(article, CommentsFixture.draft("Camille", "À lire."));
    assertThatThrownBy(() -> decide.approve(other, comment.id(), moderator))
        .isInstanceOf(NotFound.class);
    assertThat(comments.waiting(other.id(), Cursor.FIRST).rows()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true,1", "false,0"})
  void aPartnersModeratorsActWhereTheConventionSaysSo(boolean moderation, int seen) {
    ClusterId partner = clusters.cluster("Garrigue " + UUID.randomUUID()).id();
    news.placed(
        article,
        new Placement(
            partner,
            Placement.State.APPEARS,
            new ClauseRef(new ConventionId(UUID.randomUUID()), 1, 5, "0".repeat(64)),
            moderation,
            null));
    fixture.waiting(article, CommentsFixture.draft("Camille", "Pour les deux."));
    assertThat(comments.waiting(partner, Cursor.FIRST).rows()).hasSize(seen);
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void aClosedDiscussionTakesNothingIn() {
    NewsDescription described = NewsFixture.called("Fermé demain");
    NewsArticle closing =
        news.released(
            cluster.id(),
            new NewsDescription(
                described.section(),
                "fr",
                null,
                described.text(),
                null,
                NewsArticle.Links.NONE,
                Discussion.until(France.day(clock.instant()).plusDays(1))));
    CommentDraft draft = CommentsFixture.draft("Camille", "À temps.");
    assertThat(write.write(closing, draft, "fr", "https://entente.example")).isEmpty();
    clock.advance(Duration.ofDays(1));
    assertThat(
            problems(
                write.write(
                    closing,
                    CommentsFixture.draft("Camille", "Trop tard."),
                    "fr",
                    "https://entente.example")))
        .containsExactly("comments.problem.closed");
  }

  @Test
  void whatCannotBeReadIsSaidAtItsField() {
    CommentDraft draft =
        new CommentDraft(
            null,
            "A",
            "pas une adresse",
            "Voyez https://a.example et www.b.example et http://c.example \u202e",
            UUID.randomUUID());
    assertThat(write.write(article, draft, "fr", "https://entente.example"))
        .extracting(Problem::field, Problem::key)
        .containsExactly(
            tuple("name", "comments.problem.name"),
            tuple("email", "comments.problem.email"),
            tuple("body", "comments.problem.character"),
            tuple("body", "comments.problem.links"));
    assertThat(
            problems(
                write.write(
                    article,
                    CommentsFixture.draft("Camille", "a".repeat(1 << 20)),
                    "fr",
                    "https://entente.example")))
        .containsExactly("comments.problem.too-long");
  }

  @Test
  void theLogOfDecisionsIsNeverChanged() {
    Comment comment = published(CommentsFixture.draft("Camille", "Décidé."));
    assertThatThrownBy(
            () ->
                sql.sql("update comment_decision set reason = 'autre' where comment = :comment")
                    .param("comment", comment.id().value())
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  private Comment published(CommentDraft draft) {
    return fixture.published(article, draft, cluster, moderator);
  }

  private List<Comment> shown() {
    return comments.below(article.id(), Cursor.FIRST).rows();
  }

  private List<Comment> waiting() {
    return comments.waiting(cluster.id(), Cursor.FIRST).rows();
  }

  private static List<String> problems(List<Problem> problems) {
    return problems.stream().map(Problem::key).toList();
  }
}
