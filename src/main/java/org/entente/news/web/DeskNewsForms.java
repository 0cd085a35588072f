package org.entente.news.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.news.ChangeNews;
import org.entente.news.News;
import org.entente.news.NewsArticle;
import org.entente.news.NewsChange;
import org.entente.news.WriteNews;
import org.entente.platform.Problem;
import org.entente.platform.Stale;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.text.Translator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where staff writes an article and changes it.
@Controller
class DeskNewsForms {

  private final DeskNewsPage page;
  private final Clusters clusters;
  private final News news;
  private final NewsForm reader;
  private final NewsFields fields;
  private final WriteNews write;
  private final ChangeNews change;

  DeskNewsForms(
      DeskNewsPage page,
      Clusters clusters,
      News news,
      NewsForm reader,
      NewsFields fields,
      WriteNews write,
      ChangeNews change) {
    this.page = page;
    this.clusters = clusters;
    this.news = news;
    this.reader = reader;
    this.fields = fields;
    this.write = write;
    this.change = change;
  }

  @GetMapping("/desk/{cluster}/news/new")
  View blank(@PathVariable("cluster") String slug, Translator say) {
    return page.page(
        clusters.named(slug), null, NewsFields.blank(say.language()), say, HttpStatus.OK);
  }

  @PostMapping("/desk/{cluster}/news/new")
  View write(
      @PathVariable("cluster") String slug,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    Form sent = Form.sent(request);
    return switch (reader.read(cluster, sent)) {
      case NewsForm.Reading.Refused(List<Problem> problems) ->
          page.refused(cluster, null, sent, problems, say);
      case NewsForm.Reading.Described(var description) ->
          switch (write.write(cluster.id(), description)) {
            case NewsChange.Refused(List<Problem> problems) ->
                page.refused(cluster, null, sent, problems, say);
            case NewsChange.Made(NewsArticle article) ->
                done(cluster, article, "news.desk.written", redirect, say);
          };
    };
  }

  @GetMapping("/desk/{cluster}/news/{article}")
  View edit(
      @PathVariable("cluster") String slug,
      @PathVariable("article") String address,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    NewsArticle article = news.named(cluster.id(), address);
    return page.page(cluster, article, fields.of(article), say, HttpStatus.OK);
  }

  @PostMapping("/desk/{cluster}/news/{article}")
  View change(
      @PathVariable("cluster") String slug,
      @PathVariable("article") String address,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    NewsArticle article = news.named(cluster.id(), address);
    Form sent = Form.sent(request);
    if (!sent.text("version").equals(String.valueOf(article.version()))) {
      return page.stale(cluster, article, sent, say);
    }
    return switch (reader.read(cluster, sent)) {
      case NewsForm.Reading.Refused(List<Problem> problems) ->
          page.refused(cluster, article, sent, problems, say);
      case NewsForm.Reading.Described(var description) -> {
        try {
          yield switch (change.change(
              cluster.id(), article.id(), article.version(), description, sent.text("note"))) {
            case NewsChange.Refused(List<Problem> problems) ->
                page.refused(cluster, article, sent, problems, say);
            case NewsChange.Made(NewsArticle changed) ->
                done(cluster, changed, "news.desk.changed", redirect, say);
          };
        } catch (Stale _) {
          yield page.stale(cluster, news.named(cluster.id(), address), sent, say);
        }
      }
    };
  }

  private static View done(
      Cluster cluster,
      NewsArticle article,
      String key,
      RedirectAttributes redirect,
      Translator say) {
    Notice.done(say, key, article.text().title()).after(redirect);
    return Addresses.redirect(DeskNewsViews.home(cluster) + "/" + article.slug());
  }
}
