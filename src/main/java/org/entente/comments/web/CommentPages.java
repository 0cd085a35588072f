package org.entente.comments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.comments.Comment;
import org.entente.comments.CommentDraft;
import org.entente.comments.CommentId;
import org.entente.comments.Comments;
import org.entente.comments.WriteComment;
import org.entente.news.News;
import org.entente.news.NewsArticle;
import org.entente.news.Release;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.Uuids;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Origin;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.page.RateLimit;
import org.entente.platform.text.Characters;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where readers comment on an article, without an account.
@Controller
class CommentPages {

  /// Comments from one address in a minute.
  private static final int A_MINUTE = 5;

  /// People do not see this field, and programs fill it in.
  private static final String TRAP = "website";

  private final Pages pages;
  private final News news;
  private final Comments comments;
  private final CommentsViews views;
  private final WriteComment write;
  private final Origin origin;
  private final RateLimit often;

  CommentPages(
      Pages pages,
      News news,
      Comments comments,
      CommentsViews views,
      WriteComment write,
      Origin origin,
      Clock clock) {
    this.pages = pages;
    this.news = news;
    this.comments = comments;
    this.views = views;
    this.write = write;
    this.origin = origin;
    this.often = new RateLimit(A_MINUTE, clock);
  }

  @GetMapping("/news/{article}/comments/new")
  Page compose(
      @PathVariable("article") String slug,
      @RequestParam(defaultValue = "") String to,
      Translator say) {
    NewsArticle article = open(slug);
    Optional<Comment> answered = number(to).flatMap(id -> comments.answerable(article.id(), id));
    Form form = CommentsPanel.blank().with("to", to);
    if (!to.isEmpty() && answered.isEmpty()) {
      form = form.refused(List.of(Problem.overall("comments.problem.answered-gone")));
    }
    return page(article, answered.orElse(null), form, say);
  }

  @PostMapping("/news/{article}/comments")
  View send(@PathVariable("article") String slug, HttpServletRequest request, Translator say) {
    NewsArticle article = open(slug);
    Form sent = Form.sent(request);
    if (!sent.text(TRAP).isEmpty()) {
      return sent(article);
    }
    Optional<CommentId> to = number(sent.text("to"));
    List<Problem> problems =
        often
            .wait(RateLimit.network(request.getRemoteAddr()))
            .map(CommentPages::later)
            .orElseGet(() -> write.write(article, draft(sent), say.language(), origin.of(request)));
    if (problems.isEmpty()) {
      return sent(article);
    }
    return page(
            article,
            to.flatMap(id -> comments.answerable(article.id(), id)).orElse(null),
            sent.refused(problems),
            say)
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @GetMapping("/news/{article}/comments/sent")
  Page sent(@PathVariable("article") String slug) {
    return pages.page("comments/sent").with("article", news.named(slug));
  }

  private NewsArticle open(String slug) {
    NewsArticle article = news.named(slug);
    if (article.release() instanceof Release.Withdrawn) {
      throw new NotFound("Nobody comments any more on " + slug);
    }
    return article;
  }

  /// A form without a number, which was not ours, writes what it says once all the same.
  private static CommentDraft draft(Form sent) {
    return new CommentDraft(
        number(sent.text("to")).orElse(null),
        sent.text("name"),
        sent.text("email"),
        Characters.lines(sent.text("body")),
        number(sent.text("request")).map(CommentId::value).orElseGet(UUID::randomUUID));
  }

  private static List<Problem> later(Duration wait) {
    return List.of(Problem.overall("comments.problem.often", wait.toSeconds()));
  }

  private Page page(NewsArticle article, @Nullable Comment answered, Form form, Translator say) {
    return pages
        .page("comments/write")
        .with("article", article)
        .with("answered", answered == null ? null : CommentsViews.view(answered, say))
        .with("closed", views.closed(article.discussion(), say))
        .with("form", form);
  }

  private static View sent(NewsArticle article) {
    return Addresses.redirect("/news/" + article.slug() + "/comments/sent");
  }

  static Optional<CommentId> number(String text) {
    return Uuids.read(text).map(CommentId::new);
  }
}
