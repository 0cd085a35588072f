package org.entente.conventions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.entente.conventions.Article;
import org.entente.conventions.ArticleWording;
import org.entente.conventions.ConventionDraft;
import org.entente.conventions.DraftConvention;
import org.entente.conventions.ReadyArticle;
import org.entente.conventions.Term;
import org.entente.conventions.TermKind;
import org.entente.conventions.web.PartyDesk.OnDesk;
import org.entente.platform.LocalizedText;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Writes and changes one article of a draft. What it makes true is chosen first, so that the form
/// has the fields of that kind alone, with or without JavaScript.
@Controller
@RequestMapping("/desk/{cluster}/conventions/{convention}/articles")
class ArticlePages {

  private final Pages pages;
  private final PartyDesk desks;
  private final DraftConvention drafts;
  private final ArticleWording wording;

  ArticlePages(Pages pages, PartyDesk desks, DraftConvention drafts, ArticleWording wording) {
    this.pages = pages;
    this.desks = desks;
    this.drafts = drafts;
    this.wording = wording;
  }

  @GetMapping("/new")
  View compose(
      @PathVariable String cluster,
      @PathVariable String convention,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String ready) {
    OnDesk found = desks.find(cluster, convention);
    if (found.isFixed()) {
      return Addresses.redirect(found.address());
    }
    if (kind == null) {
      return pages
          .page("conventions/desk-kinds")
          .with("desk", found.desk())
          .with("home", found.address())
          .with("action", found.address() + "/articles/new")
          .with("kinds", List.of(TermKind.values()))
          .with("ready", List.of(ReadyArticle.values()));
    }
    int number = found.convention().articles().size() + 1;
    return form(found, number, first(kind(kind), ready, number, found), true);
  }

  /// What a new article's form holds before anything is typed.
  private Form first(@Nullable TermKind kind, @Nullable String ready, int number, OnDesk found) {
    if (kind != null) {
      LocalizedText heading = wording.heading(kind);
      return ArticleForm.blank(kind, found.parties())
          .with("heading", heading.french())
          .with("heading-en", heading.english());
    }
    return ReadyArticle.find(ready == null ? "" : ready)
        .map(one -> ArticleForm.filled(wording.article(one, number), found.parties()))
        .orElseGet(() -> ArticleForm.blank(null, found.parties()));
  }

  /// What the article would say, while its values are chosen.
  @PostMapping("/wording")
  Page wording(
      @PathVariable String cluster, @PathVariable String convention, HttpServletRequest request) {
    OnDesk found = desks.find(cluster, convention);
    Form form = Form.sent(request);
    TermKind kind = kind(form.text("kind"));
    FormReading reading = new FormReading(form);
    Term term = kind == null ? null : TermForm.read(kind, reading, found.parties());
    boolean whole = term != null && reading.problems().isEmpty();
    return pages.page("conventions/wording").with("text", whole ? wording.text(term) : null);
  }

  @PostMapping("/new")
  View add(
      @PathVariable String cluster,
      @PathVariable String convention,
      @RequestParam int version,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    OnDesk found = desks.find(cluster, convention);
    return save(
        found,
        found.convention().articles().size() + 1,
        version,
        Form.sent(request),
        true,
        say,
        redirect);
  }

  @GetMapping("/{number}")
  View edit(
      @PathVariable String cluster,
      @PathVariable String convention,
      @PathVariable int number,
      @RequestParam(required = false) @Nullable String kind) {
    OnDesk found = desks.find(cluster, convention);
    if (found.isFixed()) {
      return Addresses.redirect(found.address());
    }
    Form form = ArticleForm.filled(article(found, number), found.parties());
    if (kind != null) {
      TermKind chosen = kind(kind);
      form = form.with("kind", chosen == null ? ArticleForm.NO_TERM : chosen.key());
    }
    return form(found, number, form, false);
  }

  @PostMapping("/{number}")
  View change(
      @PathVariable String cluster,
      @PathVariable String convention,
      @PathVariable int number,
      @RequestParam int version,
      HttpServletRequest request,
      Translator say,
      RedirectAttributes redirect) {
    OnDesk found = desks.find(cluster, convention);
    article(found, number);
    return save(found, number, version, Form.sent(request), false, say, redirect);
  }

  private View save(
      OnDesk found,
      int number,
      int version,
      Form form,
      boolean isNew,
      Translator say,
      RedirectAttributes redirect) {
    FormReading reading = new FormReading(form);
    Article article = ArticleForm.read(reading, number, kind(form.text("kind")), found.parties());
    List<Problem> problems = new ArrayList<>(reading.problems());
    for (Problem problem : desks.check().article(article, found.draft())) {
      if (problems.stream().noneMatch(one -> String.valueOf(one.field()).equals(problem.field()))) {
        problems.add(problem);
      }
    }
    if (problems.isEmpty()) {
      List<Article> articles = new ArrayList<>(found.convention().articles());
      if (isNew) {
        articles.add(article);
      } else {
        articles.set(number - 1, article);
      }
      ConventionDraft draft = found.draft().withArticles(articles);
      switch (drafts.change(found.convention().id(), version, draft, found.ours().id())) {
        case DraftConvention.Outcome.Drafted _ -> {
          Notice.done(say, "conventions.article.saved", number).after(redirect);
          return Addresses.redirect(found.address());
        }
        case DraftConvention.Outcome.Refused(List<Problem> refused) -> problems.addAll(refused);
      }
    }
    return form(found, number, form.refused(problems), isNew)
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Page form(OnDesk found, int number, Form form, boolean isNew) {
    TermKind kind = kind(form.text("kind"));
    String action = found.address() + "/articles/" + (isNew ? "new" : number);
    return pages
        .page("conventions/desk-article")
        .with("desk", found.desk())
        .with("home", found.address())
        .with("action", action)
        .with("number", number)
        .with("version", found.convention().version())
        .with("kind", kind)
        .with("kinds", List.of(TermKind.values()))
        .with("parties", found.parties())
        .with("form", form);
  }

  private static Article article(OnDesk found, int number) {
    return found
        .convention()
        .article(number)
        .orElseThrow(() -> new NotFound("No article %d in %s".formatted(number, found.address())));
  }

  private static @Nullable TermKind kind(String key) {
    return key.equals(ArticleForm.NO_TERM)
        ? null
        : TermKind.find(key).orElseThrow(() -> new NotFound("No kind of term " + key));
  }
}
