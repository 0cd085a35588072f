package org.entente.comments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.clusters.ClusterId;
import org.entente.news.News;
import org.entente.news.NewsArticle;
import org.entente.news.NewsArticleId;
import org.entente.platform.NotFound;
import org.entente.platform.table.Cursor;
import org.entente.platform.table.TablePage;
import org.entente.platform.table.Tally;
import org.springframework.stereotype.Component;

/// The comments of this installation, to read.
@Component
public class Comments {

  /// How many comments, without their answers, a page shows.
  public static final int PAGE_SIZE = 50;

  /// How many a page of the queue shows.
  public static final int QUEUE_SIZE = 25;

  private final CommentStore store;
  private final CommentLists lists;
  private final DecisionLog log;
  private final News news;

  Comments(CommentStore store, CommentLists lists, DecisionLog log, News news) {
    this.store = store;
    this.lists = lists;
    this.log = log;
    this.news = news;
  }

  /// What everybody reads below an article, the first first; a comment that is no longer shown
  /// stands
  /// among them while it has answers.
  public TablePage<Comment> below(NewsArticleId article, Cursor cursor) {
    return lists.shown(article, cursor, PAGE_SIZE);
  }

  /// The published answers to comments.
  public Map<CommentId, List<Comment>> answers(List<Comment> comments) {
    return lists.answers(comments);
  }

  /// How many everybody reads.
  public int count(NewsArticleId article) {
    return lists.count(article);
  }

  /// A published comment of an article, which can be answered.
  public Optional<Comment> answerable(NewsArticleId article, CommentId id) {
    return store.published(article, id).stream().findFirst();
  }

  /// What a cluster's moderators have to read, what waits longest first.
  public TablePage<Comment> waiting(ClusterId cluster, Cursor cursor) {
    return lists.waiting(cluster, cursor, QUEUE_SIZE);
  }

  public Tally waiting(ClusterId cluster) {
    return lists.waiting(cluster);
  }

  /// A comment on which that cluster's moderators may act.
  ///
  /// @throws NotFound if they may not, or there is none
  public Comment moderated(ClusterId cluster, CommentId id) {
    return store
        .find(id)
        .filter(comment -> comment.state() != CommentState.UNVERIFIED)
        .filter(comment -> article(comment).moderators().contains(cluster))
        .orElseThrow(() -> new NotFound("This cluster moderates no comment " + id.value()));
  }

  /// The article below which it stands.
  public NewsArticle article(Comment comment) {
    return news.find(comment.article()).orElseThrow();
  }

  /// The articles below which they stand.
  public Map<NewsArticleId, NewsArticle> articles(List<Comment> comments) {
    return news.find(comments.stream().map(Comment::article).distinct().toList());
  }

  /// All that became of it, the first first.
  public List<CommentDecision> decisions(CommentId comment) {
    return log.of(comment);
  }
}
