package org.entente.news.web;

import java.util.List;
import org.entente.clusters.Cluster;
import org.entente.news.NewsArticle;
import org.entente.news.Pictures;
import org.entente.platform.Problem;
import org.entente.platform.page.Form;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.page.Shell;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// The page with an article's form, whatever was just tried with it.
@Component
class DeskNewsPage {

  private final Pages pages;
  private final DeskNewsViews views;
  private final Pictures pictures;

  DeskNewsPage(Pages pages, DeskNewsViews views, Pictures pictures) {
    this.pages = pages;
    this.views = views;
    this.pictures = pictures;
  }

  static Shell.Desk desk(Cluster cluster) {
    return new Shell.Desk(cluster.slug().value(), cluster.name());
  }

  /// @param article as it stands, or null for one that is not there yet
  Page page(
      Cluster cluster,
      @Nullable NewsArticle article,
      Form form,
      Translator say,
      HttpStatus status) {
    return pages
        .page("news/desk-article")
        .with("desk", desk(cluster))
        .with("form", form)
        .with("pictures", pictures.of(cluster.id()).stream().map(PictureView::of).toList())
        .with("article", article == null ? null : views.one(article, say))
        .status(status);
  }

  Page refused(
      Cluster cluster,
      @Nullable NewsArticle article,
      Form sent,
      List<Problem> problems,
      Translator say) {
    return page(cluster, article, sent.refused(problems), say, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /// Somebody else changed the article meanwhile: what was typed stays, and the next attempt counts
  /// as made by somebody who knows.
  Page stale(Cluster cluster, NewsArticle now, Form sent, Translator say) {
    Form kept =
        sent.with("version", now.version()).refused(List.of(Problem.overall("news.problem.stale")));
    return page(cluster, now, kept, say, HttpStatus.CONFLICT);
  }
}
