package org.entente.news.web;

import org.entente.clusters.Cluster;
import org.entente.news.News;
import org.entente.news.NewsArticle;
import org.entente.news.Release;
import org.entente.platform.NotFound;
import org.entente.platform.card.Card;
import org.entente.platform.card.CardPress;
import org.entente.platform.text.Messages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What other sites show of an article.
@Controller
class NewsCards {

  private final News news;
  private final NewsWordings wordings;
  private final CardPress press;
  private final Messages messages;

  NewsCards(News news, NewsWordings wordings, CardPress press, Messages messages) {
    this.news = news;
    this.wordings = wordings;
    this.press = press;
    this.messages = messages;
  }

  @GetMapping("/news/{article}/card.png")
  ResponseEntity<byte[]> card(
      @PathVariable("article") String slug, @RequestParam(defaultValue = "") String language) {
    NewsWording wording = wordings.in(messages.in(language));
    NewsArticle article = news.named(slug);
    if (article.release() instanceof Release.Withdrawn) {
      throw new NotFound("Nothing is shown any more of " + slug);
    }
    Card card =
        new Card(
            wording.section(article),
            article.text().title(),
            article.language(),
            wording.names(article),
            article.clusters().stream()
                .map(wording::cluster)
                .map((Cluster cluster) -> cluster.accent().hex())
                .toList(),
            false);
    return press.answer(card, wording.say());
  }
}
