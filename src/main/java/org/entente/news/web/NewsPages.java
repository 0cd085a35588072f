package org.entente.news.web;

import java.util.List;
import java.util.Map;
import org.entente.news.Edition;
import org.entente.news.News;
import org.entente.news.NewsArticle;
import org.entente.news.NewsPanels;
import org.entente.news.Release;
import org.entente.platform.NotFound;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.table.TablePage;
import org.entente.platform.text.Translator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The news, for whoever comes.
@Controller
class NewsPages {

  private final Pages pages;
  private final News news;
  private final NewsWordings wordings;
  private final ArticleViews views;
  private final ArticleBodies bodies;
  private final List<NewsPanels> panels;

  NewsPages(
      Pages pages,
      News news,
      NewsWordings wordings,
      ArticleViews views,
      ArticleBodies bodies,
      List<NewsPanels> panels) {
    this.pages = pages;
    this.news = news;
    this.wordings = wordings;
    this.views = views;
    this.bodies = bodies;
    this.panels = List.copyOf(panels);
  }

  @GetMapping("/news")
  Page list(@RequestParam Map<String, String> asked, Translator say) {
    NewsListRequest request = NewsListRequest.read(asked, wordings.in(say));
    TablePage<NewsArticle> page =
        news.page(request.clusterId(), request.section(), request.cursor());
    return pages.page("news/news").with("list", request.view(page)).with("panels", panels);
  }

  @GetMapping("/news/{article}")
  Page article(@PathVariable("article") String slug, Translator say) {
    NewsArticle article = news.named(slug);
    if (article.release() instanceof Release.Withdrawn) {
      return page(article, say).with("panels", List.of()).status(HttpStatus.GONE);
    }
    return page(article, say).with("panels", panels);
  }

  /// A draft, for whoever got its address.
  @GetMapping("/news/preview/{preview}")
  Page preview(@PathVariable String preview, Translator say) {
    return page(news.previewed(preview), say)
        .with("panels", List.of())
        .header("X-Robots-Tag", "noindex");
  }

  private Page page(NewsArticle article, Translator say) {
    return pages
        .page("news/article")
        .with("article", article)
        .with("view", views.of(article, wordings.in(say)));
  }

  /// What the article said before.
  @GetMapping("/news/{article}/editions")
  Page editions(@PathVariable("article") String slug, Translator say) {
    NewsArticle article = news.named(slug);
    List<Edition> editions = news.editions(article.id());
    if (editions.isEmpty() || article.release() instanceof Release.Withdrawn) {
      throw new NotFound("Nothing else was ever said in " + slug);
    }
    return pages
        .page("news/editions")
        .with("line", wordings.in(say).line(article))
        .with(
            "editions",
            editions.stream().map(edition -> EditionView.of(edition, bodies, say)).toList());
  }
}
