package org.entente.readership.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.entente.news.NewsArticle;
import org.entente.news.NewsPanels;
import org.entente.news.NewsWindow;
import org.entente.platform.page.Pages;
import org.entente.platform.page.Shell;
import org.entente.readership.MostRead;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Below an article, nothing to see: what tells that it is read. Beside the news, those that most
/// people read.
@Component
@Order(10)
class ReadershipPanel implements NewsPanels {

  private final Pages pages;
  private final MostRead most;

  ReadershipPanel(Pages pages, MostRead most) {
    this.pages = pages;
    this.most = most;
  }

  @Override
  public Content below(NewsArticle article, Shell shell) {
    return pages.part(
        "readership/reading", Map.of("shell", shell, "article", article.id().value().toString()));
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
                "name", "most-read",
                "title", shell.say().say("readership.most-read"),
                "window", window,
                "articles", articles));
  }
}
