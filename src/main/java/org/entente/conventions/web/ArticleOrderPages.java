package org.entente.conventions.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.entente.conventions.Article;
import org.entente.conventions.DiscardDraft;
import org.entente.conventions.DraftConvention;
import org.entente.conventions.web.PartyDesk.OnDesk;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Moves the articles of a draft, takes one out, or throws the whole draft away, which asks first.
@Controller
@RequestMapping("/desk/{cluster}/conventions/{convention}")
class ArticleOrderPages {

  private final Pages pages;
  private final PartyDesk desks;
  private final DraftConvention drafts;
  private final DiscardDraft discard;

  ArticleOrderPages(Pages pages, PartyDesk desks, DraftConvention drafts, DiscardDraft discard) {
    this.pages = pages;
    this.desks = desks;
    this.drafts = drafts;
    this.discard = discard;
  }

  @PostMapping("/articles/{number}/move")
  View move(
      @PathVariable String cluster,
      @PathVariable String convention,
      @PathVariable int number,
      @RequestParam int version,
      @RequestParam String direction,
      Translator say,
      RedirectAttributes redirect) {
    OnDesk found = desks.find(cluster, convention);
    List<Article> articles = articles(found, number);
    int other = direction.equals("up") ? number - 1 : number + 1;
    if (other >= 1 && other <= articles.size()) {
      Collections.swap(articles, number - 1, other - 1);
      return change(found, version, articles, "conventions.article.moved", say, redirect);
    }
    return Addresses.redirect(found.address());
  }

  @GetMapping("/articles/{number}/delete")
  View askDelete(
      @PathVariable String cluster, @PathVariable String convention, @PathVariable int number) {
    OnDesk found = desks.find(cluster, convention);
    Article article = articles(found, number).get(number - 1);
    return found.isFixed()
        ? Addresses.redirect(found.address())
        : pages
            .page("conventions/desk-delete")
            .with("desk", found.desk())
            .with("home", found.address())
            .with("version", found.convention().version())
            .with("title", found.convention().title())
            .with("article", article);
  }

  @PostMapping("/articles/{number}/delete")
  View delete(
      @PathVariable String cluster,
      @PathVariable String convention,
      @PathVariable int number,
      @RequestParam int version,
      Translator say,
      RedirectAttributes redirect) {
    OnDesk found = desks.find(cluster, convention);
    List<Article> articles = articles(found, number);
    articles.remove(number - 1);
    return change(found, version, articles, "conventions.article.deleted", say, redirect);
  }

  @GetMapping("/discard")
  View askDiscard(@PathVariable String cluster, @PathVariable String convention) {
    OnDesk found = desks.find(cluster, convention);
    return found.isFixed()
        ? Addresses.redirect(found.address())
        : pages
            .page("conventions/desk-delete")
            .with("desk", found.desk())
            .with("home", found.address())
            .with("version", found.convention().version())
            .with("title", found.convention().title())
            .with("article", null);
  }

  @PostMapping("/discard")
  View discard(
      @PathVariable String cluster,
      @PathVariable String convention,
      @RequestParam int version,
      Translator say,
      RedirectAttributes redirect) {
    OnDesk found = desks.find(cluster, convention);
    List<Problem> problems = discard.discard(found.convention().id(), version);
    if (problems.isEmpty()) {
      Notice.done(say, "conventions.draft.discarded").after(redirect);
      return Addresses.redirect(DeskAddress.of(found.ours()));
    }
    return refused(found, problems, say, redirect);
  }

  private View change(
      OnDesk found,
      int version,
      List<Article> articles,
      String done,
      Translator say,
      RedirectAttributes redirect) {
    return switch (drafts.change(
        found.convention().id(),
        version,
        found.draft().withArticles(articles),
        found.ours().id())) {
      case DraftConvention.Outcome.Drafted _ -> {
        Notice.done(say, done).after(redirect);
        yield Addresses.redirect(found.address() + "#articles");
      }
      case DraftConvention.Outcome.Refused(List<Problem> problems) ->
          refused(found, problems, say, redirect);
    };
  }

  private static View refused(
      OnDesk found, List<Problem> problems, Translator say, RedirectAttributes redirect) {
    Problem first = problems.getFirst();
    Notice.refused(say, first.key(), first.arguments().toArray()).after(redirect);
    return Addresses.redirect(found.address());
  }

  private static List<Article> articles(OnDesk found, int number) {
    List<Article> articles = new ArrayList<>(found.convention().articles());
    if (number < 1 || number > articles.size()) {
      throw new NotFound("No article %d in %s".formatted(number, found.address()));
    }
    return articles;
  }
}
