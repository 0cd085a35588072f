package org.entente.news.web;

import java.time.Instant;
import java.util.List;
import org.entente.news.Edition;
import org.entente.news.News;
import org.entente.news.NewsArticle;
import org.entente.news.PictureId;
import org.entente.news.Pictures;
import org.entente.news.Release;
import org.entente.platform.France;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says what the page of an article shows.
@Component
class ArticleViews {

  private final News news;
  private final ArticleBodies bodies;
  private final Pictures pictures;
  private final LiveCards cards;

  ArticleViews(News news, ArticleBodies bodies, Pictures pictures, LiveCards cards) {
    this.news = news;
    this.bodies = bodies;
    this.pictures = pictures;
    this.cards = cards;
  }

  ArticleView of(NewsArticle article, NewsWording wording) {
    return new ArticleView(
        wording.line(article),
        article.release() instanceof Release.Withdrawn,
        lead(article.lead()),
        bodies.html(article.text().body()),
        article.text().byline(),
        notice(article, wording),
        correction(article, wording),
        cards.of(article.links(), wording),
        news.translations(article).stream()
            .map(
                other ->
                    new ArticleView.Translation(
                        NewsWording.path(other), other.text().title(), other.language()))
            .toList());
  }

  private @Nullable PictureView lead(@Nullable PictureId lead) {
    return lead == null
        ? null
        : pictures.find(List.of(lead)).values().stream()
            .map(PictureView::of)
            .findFirst()
            .orElse(null);
  }

  private static ArticleView.@Nullable Note notice(NewsArticle article, NewsWording wording) {
    return switch (article.release()) {
      case Release.Draft _ ->
          new ArticleView.Note(
              wording.say().say("news.draft"), wording.say().say("news.draft.note"), null);
      case Release.Released(Instant at) ->
          at.isAfter(wording.now())
              ? new ArticleView.Note(
                  wording.say().say("news.scheduled"),
                  wording.say().say("news.scheduled.note", wording.say().dateTime(at)),
                  null)
              : null;
      case Release.Withdrawn(_, Instant at, String reason) ->
          new ArticleView.Note(
              wording.say().say("news.withdrawn", wording.say().date(France.day(at))),
              reason,
              null);
    };
  }

  private ArticleView.@Nullable Note correction(NewsArticle article, NewsWording wording) {
    List<Edition> editions = article.edition() > 1 ? news.editions(article.id()) : List.of();
    if (editions.isEmpty()) {
      return null;
    }
    Edition latest = editions.getFirst();
    return new ArticleView.Note(
        wording.say().say("news.corrected", wording.say().date(France.day(latest.at()))),
        String.valueOf(latest.note()),
        NewsWording.path(article) + "/editions");
  }
}
