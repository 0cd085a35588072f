package org.entente.comments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.comments.Comment;
import org.entente.comments.CommentId;
import org.entente.comments.Comments;
import org.entente.comments.DecideOnComment;
import org.entente.identity.CurrentAccount;
import org.entente.news.NewsArticle;
import org.entente.news.NewsArticleId;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.page.Shell;
import org.entente.platform.table.Cursor;
import org.entente.platform.table.TablePage;
import org.entente.platform.text.Translator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The moderators' queue: what waits longest first, several at once or one by one.
@Controller
class DeskComments {

  private final Pages pages;
  private final Clusters clusters;
  private final Comments comments;
  private final DecideOnComment decide;
  private final CurrentAccount current;

  DeskComments(
      Pages pages,
      Clusters clusters,
      Comments comments,
      DecideOnComment decide,
      CurrentAccount current) {
    this.pages = pages;
    this.clusters = clusters;
    this.comments = comments;
    this.decide = decide;
    this.current = current;
  }

  @GetMapping("/desk/{cluster}/comments")
  Page queue(
      @PathVariable("cluster") String slug,
      @RequestParam Map<String, String> asked,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    TablePage<Comment> page =
        comments.waiting(cluster.id(), Cursor.read(asked.getOrDefault("page", "")));
    return pages
        .page("comments/desk-queue")
        .with("desk", desk(cluster))
        .with("total", page.total().number())
        .with("rows", rows(page.rows(), say))
        .with("next", page.next() == null ? null : page.next().text())
        .with("previous", page.previous() == null ? null : page.previous().text());
  }

  /// Approves all that were chosen; each as if alone.
  @PostMapping("/desk/{cluster}/comments/approval")
  View approve(
      @PathVariable("cluster") String slug,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    List<CommentId> chosen =
        Form.sent(request).all("comment").stream()
            .flatMap(text -> CommentPages.number(text).stream())
            .distinct()
            .toList();
    int approved = 0;
    for (CommentId id : chosen) {
      if (decide.approve(cluster, id, current.require().id()).isEmpty()) {
        approved++;
      }
    }
    (chosen.isEmpty()
            ? Notice.refused(say, "comments.desk.none-picked")
            : Notice.done(say, "comments.desk.approved", approved))
        .after(redirect);
    return Addresses.redirect(home(cluster));
  }

  @GetMapping("/desk/{cluster}/comments/{comment}")
  Page one(
      @PathVariable("cluster") String slug,
      @PathVariable("comment") String number,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    return page(cluster, moderated(cluster, number), Form.empty(), say);
  }

  /// Refuses what waits, removes what is shown.
  @PostMapping("/desk/{cluster}/comments/{comment}")
  View refuse(
      @PathVariable("cluster") String slug,
      @PathVariable("comment") String number,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    Comment comment = moderated(cluster, number);
    Form sent = Form.sent(request);
    List<Problem> problems =
        decide.refuse(cluster, comment.id(), current.require().id(), sent.text("reason"));
    if (!problems.isEmpty()) {
      return page(cluster, comment, sent.refused(problems), say)
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Notice.done(say, "comments.desk.refused", comment.name()).after(redirect);
    return Addresses.redirect(home(cluster));
  }

  private Comment moderated(Cluster cluster, String number) {
    return comments.moderated(
        cluster.id(),
        CommentPages.number(number)
            .orElseThrow(() -> new NotFound("\"%s\" names no comment".formatted(number))));
  }

  private Page page(Cluster cluster, Comment comment, Form form, Translator say) {
    List<CommentsView.CommentView> context = new ArrayList<>();
    CommentId parent = comment.parent();
    if (parent != null) {
      comments
          .answerable(comment.article(), parent)
          .ifPresent(answered -> context.add(CommentsViews.view(answered, say)));
    }
    return pages
        .page("comments/desk-comment")
        .with("desk", desk(cluster))
        .with("row", rows(List.of(comment), say).getFirst())
        .with("context", context)
        .with("decisions", comments.decisions(comment.id()))
        .with("form", form);
  }

  private List<DeskCommentRow> rows(List<Comment> shown, Translator say) {
    Map<NewsArticleId, NewsArticle> articles = comments.articles(shown);
    return shown.stream()
        .map(
            comment ->
                new DeskCommentRow(
                    CommentsViews.view(comment, say),
                    Objects.requireNonNull(articles.get(comment.article())),
                    comment.state(),
                    comment.parent() != null))
        .toList();
  }

  private static Shell.Desk desk(Cluster cluster) {
    return new Shell.Desk(cluster.slug().value(), cluster.name());
  }

  private static String home(Cluster cluster) {
    return "/desk/" + cluster.slug() + "/comments";
  }
}
