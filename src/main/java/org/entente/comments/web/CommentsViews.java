package org.entente.comments.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.comments.Comment;
import org.entente.comments.CommentId;
import org.entente.comments.CommentState;
import org.entente.comments.Comments;
import org.entente.news.Discussion;
import org.entente.news.NewsArticle;
import org.entente.platform.France;
import org.entente.platform.table.Cursor;
import org.entente.platform.table.TablePage;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the comments of an article into words.
@Component
class CommentsViews {

  private final Comments comments;
  private final Clock clock;

  CommentsViews(Comments comments, Clock clock) {
    this.comments = comments;
    this.clock = clock;
  }

  CommentsView of(NewsArticle article, Cursor cursor, Translator say) {
    TablePage<Comment> page = comments.below(article.id(), cursor);
    Map<CommentId, List<Comment>> answers = comments.answers(page.rows());
    String closed = closed(article.discussion(), say);
    String path = "/news/" + article.slug();
    return new CommentsView(
        say.say("comments.heading", comments.count(article.id())),
        page.rows().stream()
            .map(
                comment ->
                    thread(
                        comment,
                        answers.getOrDefault(comment.id(), List.of()),
                        closed == null ? path + "/comments/new?to=" : null,
                        say))
            .toList(),
        address(path, page.previous()),
        address(path, page.next()),
        closed,
        path + "/comments");
  }

  /// Why nobody can comment on an article today, or null.
  @Nullable String closed(Discussion discussion, Translator say) {
    if (discussion.isOpenOn(France.day(clock.instant()))) {
      return null;
    }
    LocalDate until = discussion.until();
    return until == null
        ? say.say("comments.closed")
        : say.say("comments.closed-since", say.date(until));
  }

  private static CommentsView.Thread thread(
      Comment comment, List<Comment> answers, @Nullable String answer, Translator say) {
    boolean shown = comment.state() == CommentState.PUBLISHED;
    return new CommentsView.Thread(
        shown ? view(comment, say) : null,
        answers.stream().map(each -> view(each, say)).toList(),
        shown && answer != null ? answer + comment.id().value() : null);
  }

  static CommentsView.CommentView view(Comment comment, Translator say) {
    return new CommentsView.CommentView(
        comment.id().value().toString(),
        comment.name(),
        say.dateTime(comment.writtenAt()),
        comment.writtenAt().toString(),
        comment.body().lines().filter(line -> !line.isBlank()).toList());
  }

  private static @Nullable String address(String path, @Nullable Cursor beside) {
    return beside == null
        ? null
        : path + (beside.text().isEmpty() ? "" : "?comments=" + beside.text()) + "#comments";
  }
}
