package org.entente.news.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.entente.clusters.Cluster;
import org.entente.clusters.Clusters;
import org.entente.news.News;
import org.entente.news.NewsArticle;
import org.entente.news.NewsChange;
import org.entente.news.ReleaseNews;
import org.entente.news.WithdrawNews;
import org.entente.platform.France;
import org.entente.platform.Problem;
import org.entente.platform.page.Addresses;
import org.entente.platform.page.Form;
import org.entente.platform.page.Notice;
import org.entente.platform.text.Translator;
import org.entente.platform.text.TypedMoment;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where staff lets everybody read an article, and takes it away again.
@Controller
class DeskNewsRelease {

  private final DeskNewsPage page;
  private final Clusters clusters;
  private final News news;
  private final NewsFields fields;
  private final ReleaseNews release;
  private final WithdrawNews withdraw;

  DeskNewsRelease(
      DeskNewsPage page,
      Clusters clusters,
      News news,
      NewsFields fields,
      ReleaseNews release,
      WithdrawNews withdraw) {
    this.page = page;
    this.clusters = clusters;
    this.news = news;
    this.fields = fields;
    this.release = release;
    this.withdraw = withdraw;
  }

  /// At once, or at the moment that was typed.
  @PostMapping("/desk/{cluster}/news/{article}/release")
  View release(
      @PathVariable("cluster") String slug,
      @PathVariable("article") String address,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    NewsArticle article = news.named(cluster.id(), address);
    Form sent = Form.sent(request);
    if (!sent.text("when").equals("later")) {
      return answer(
          cluster,
          article,
          release.release(cluster.id(), article.id()),
          "news.desk.released",
          sent,
          redirect,
          say);
    }
    Optional<LocalDateTime> typed = TypedMoment.read(sent.text("at"));
    NewsChange change =
        typed.isEmpty()
            ? new NewsChange.Refused(List.of(Problem.at("at", "news.problem.moment")))
            : release.schedule(
                cluster.id(), article.id(), typed.get().atZone(France.ZONE).toInstant());
    return answer(cluster, article, change, "news.desk.scheduled", sent, redirect, say);
  }

  @PostMapping("/desk/{cluster}/news/{article}/hold")
  View hold(
      @PathVariable("cluster") String slug,
      @PathVariable("article") String address,
      RedirectAttributes redirect,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    NewsArticle article = news.named(cluster.id(), address);
    return answer(
        cluster,
        article,
        release.hold(cluster.id(), article.id()),
        "news.desk.held",
        Form.empty(),
        redirect,
        say);
  }

  @PostMapping("/desk/{cluster}/news/{article}/withdrawal")
  View withdraw(
      @PathVariable("cluster") String slug,
      @PathVariable("article") String address,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    NewsArticle article = news.named(cluster.id(), address);
    Form sent = Form.sent(request);
    return answer(
        cluster,
        article,
        withdraw.withdraw(cluster.id(), article.id(), sent.text("reason")),
        "news.desk.withdrawn",
        sent,
        redirect,
        say);
  }

  @PostMapping("/desk/{cluster}/news/{article}/discard")
  View discard(
      @PathVariable("cluster") String slug,
      @PathVariable("article") String address,
      RedirectAttributes redirect,
      Translator say) {
    Cluster cluster = clusters.named(slug);
    NewsArticle article = news.named(cluster.id(), address);
    withdraw.discard(cluster.id(), article.id());
    Notice.done(say, "news.desk.discarded", article.text().title()).after(redirect);
    return Addresses.redirect(DeskNewsViews.home(cluster));
  }

  /// A refusal shows the article's own form, with what was typed into the small one.
  private View answer(
      Cluster cluster,
      NewsArticle article,
      NewsChange change,
      String done,
      Form sent,
      RedirectAttributes redirect,
      Translator say) {
    return switch (change) {
      case NewsChange.Refused(List<Problem> problems) ->
          page.refused(
              cluster,
              article,
              fields
                  .of(article)
                  .with("when", sent.text("when"))
                  .with("at", sent.text("at"))
                  .with("reason", sent.text("reason")),
              problems,
              say);
      case NewsChange.Made(NewsArticle made) -> {
        Notice.done(say, done, made.text().title()).after(redirect);
        yield Addresses.redirect(DeskNewsViews.home(cluster) + "/" + made.slug());
      }
    };
  }
}
