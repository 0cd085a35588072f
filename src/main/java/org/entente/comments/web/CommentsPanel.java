package org.entente.comments.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.news.NewsArticle;
import org.entente.news.NewsPanels;
import org.entente.platform.page.Form;
import org.entente.platform.page.Pages;
import org.entente.platform.page.Shell;
import org.entente.platform.table.Cursor;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// What stands below an article: what readers said, and the form for saying something.
@Component
class CommentsPanel implements NewsPanels {

  private final Pages pages;
  private final CommentsViews views;

  CommentsPanel(Pages pages, CommentsViews views) {
    this.pages = pages;
    this.views = views;
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

  static Form blank() {
    return Form.empty().with("request", UUID.randomUUID());
  }
}
