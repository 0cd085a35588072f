package org.entente.comments.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.comments.MostCommented;
import org.entente.news.NewsArticle;
import org.entente.news.NewsPanels;
import org.entente.news.NewsWindow;
import org.entente.platform.page.Form;
import org.entente.platform.page.Pages;
import org.entente.platform.page.Shell;
import org.entente.platform.table.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// What stands below an article: what readers said, and the form for saying something. Beside the
/// news, those on which most people said something.
@Component
@Order(20)
class CommentsPanel implements NewsPanels {

  private final Pages pages;
  private final CommentsViews views;
  private final MostCommented most;

  CommentsPanel(Pages pages, CommentsViews views, MostCommented most) {
    this.pages = pages;
    this.views = views;
    this.most = most;
  }

  @Override
  public Content below(NewsArticle article, Shell shell) {
    String asked =
        UriComponentsBuilder.fromUriString(shell.path())
            .build()
            .getQueryParams()
            .getOrDefault("comments", List.of(""))
            .getFirst();
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("shell", shell);
    parameters.put("view", views.of(article, Cursor.read(asked), shell.say()));
    parameters.put("form", blank());
    return pages.part("comments/below", parameters);
  }

  @Override
  public @Nullable Content beside(Shell shell) {
    NewsWindow window = NewsWindow.asked(shell.path());
    List<NewsArticle> articles = most.of(window.days());
    return articles.isEmpty()
        ? null
        : pages.part(
            "news/ranking",
            Map.of(
                "shell", shell,
                "name", "most-commented",
                "title", shell.say().say("comments.most"),
                "window", window,
                "articles", articles));
  }

  static Form blank() {
    return Form.empty().with("request", UUID.randomUUID());
  }
}
