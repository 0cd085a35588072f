package org.entente.demo.story;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.conventions.Convention;
import org.entente.conventions.Conventions;
import org.entente.news.Discussion;
import org.entente.news.NewsArticle;
import org.entente.news.NewsArticleId;
import org.entente.news.NewsChange;
import org.entente.news.NewsDescription;
import org.entente.news.NewsText;
import org.entente.news.ReleaseNews;
import org.entente.news.WriteNews;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Tells the news of both sides, public, scheduled and in draft, and has readers comment on them.
@Component
@Profile("demo")
class TellNews {

  private static final Duration LATER = Duration.ofDays(6);

  private final WriteNews write;
  private final ReleaseNews release;
  private final Conventions conventions;
  private final TellComments comments;
  private final Clock clock;

  TellNews(
      WriteNews write,
      ReleaseNews release,
      Conventions conventions,
      TellComments comments,
      Clock clock) {
    this.write = write;
    this.release = release;
    this.conventions = conventions;
    this.comments = comments;
    this.clock = clock;
  }

  void tell(Story story, Cast cast) {
    Map<String, NewsArticle> told = new HashMap<>();
    for (Story.Piece piece : story.news()) {
      NewsArticle original = piece.translates() == null ? null : told.get(piece.translates());
      NewsArticle article =
          made(
              write.write(
                  cast.cluster(piece.cluster()),
                  described(piece, cast, original == null ? null : original.id())));
      told.put(piece.key(), article);
      switch (piece.appears()) {
        case NOW -> {
          NewsArticle released = made(release.release(article.author(), article.id()));
          comments.tell(released, piece.comments(), story);
        }
        case LATER ->
            made(release.schedule(article.author(), article.id(), clock.instant().plus(LATER)));
        case NEVER -> {
          // It stays a draft.
        }
      }
    }
  }

  private NewsDescription described(
      Story.Piece piece, Cast cast, @Nullable NewsArticleId original) {
    return new NewsDescription(
        piece.section(),
        piece.language(),
        original,
        new NewsText(piece.title(), piece.standfirst(), piece.body(), piece.byline()),
        null,
        new NewsArticle.Links(
            piece.events().stream().map(key -> cast.event(key).id()).toList(),
            piece.convention()
                ? conventions.register().stream().map(Convention::id).limit(1).toList()
                : List.of()),
        piece.closed() ? Discussion.CLOSED : Discussion.OPEN);
  }

  private static NewsArticle made(NewsChange change) {
    return switch (change) {
      case NewsChange.Made(NewsArticle article) -> article;
      case NewsChange.Refused refused -> throw new IllegalStateException(refused.toString());
    };
  }
}
