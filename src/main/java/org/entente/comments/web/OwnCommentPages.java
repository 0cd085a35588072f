package org.entente.comments.web;

import org.entente.comments.Comment;
import org.entente.comments.CommentState;
import org.entente.comments.Comments;
import org.entente.comments.OwnComment;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What the link in the mail opens: the author's own comment. Opening it changes nothing, because
/// programs that read mail open links too.
@Controller
class OwnCommentPages {

  private final Pages pages;
  private final OwnComment own;
  private final Comments comments;

  OwnCommentPages(Pages pages, OwnComment own, Comments comments) {
    this.pages = pages;
    this.own = own;
    this.comments = comments;
  }

  @GetMapping("/comments/{link}")
  Page show(@PathVariable String link, Translator say) {
    Comment comment = own.find(link);
    return pages
        .page("comments/own")
        .with("link", link)
        .with("state", comment.state())
        .with("comment", CommentsViews.view(comment, say))
        .with("article", comments.article(comment))
        .with("decisions", comments.decisions(comment.id()))
        .header("X-Robots-Tag", "noindex")
        .header("Referrer-Policy", "no-referrer");
  }

  @PostMapping("/comments/{link}")
  View verify(@PathVariable String link, Translator say, RedirectAttributes redirect) {
    if (own.verify(link).state() == CommentState.WAITING) {
      Notice.done(say, "comments.own.verified").after(redirect);
    }
    return Addresses.redirect("/comments/" + link);
  }

  @PostMapping("/comments/{link}/withdrawal")
  View withdraw(@PathVariable String link, Translator say, RedirectAttributes redirect) {
    if (own.withdraw(link).state() == CommentState.WITHDRAWN) {
      Notice.done(say, "comments.own.withdrawn").after(redirect);
    }
    return Addresses.redirect("/comments/" + link);
  }
}
