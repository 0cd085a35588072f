package org.entente.news;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Articles for tests to stand on: `news.released(cluster, NewsFixture.called("Une convention"))`.
public final class NewsFixture {

  private final NewsStore store;
  private final EditionStore editions;
  private final Clock clock;

  public NewsFixture(JdbcClient sql, Clock clock) {
    this.store = new NewsStore(sql);
    this.editions = new EditionStore(sql);
    this.clock = clock;
  }

  /// An article in French about the life of the cluster, open to comments.
  public static NewsDescription called(String title) {
    return new NewsDescription(
        Section.CLUSTER,
        "fr",
        null,
        new NewsText(title, "Ce qu’il faut en savoir.", "Le texte de l’article.", "Permanent"),
        null,
        NewsArticle.Links.NONE,
        Discussion.OPEN);
  }

  public NewsArticle draft(ClusterId author, NewsDescription described) {
    return made(new WriteNews(store, new Translations(store)).write(author, described));
  }

  public NewsArticle released(ClusterId author, NewsDescription described) {
    return made(new ReleaseNews(store, clock).release(author, draft(author, described).id()));
  }

  /// What everybody reads since, or from, that moment.
  public NewsArticle releasedAt(ClusterId author, NewsDescription described, Instant at) {
    NewsArticle released = draft(author, described).with(new Release.Released(at), 1);
    store.change(released);
    return released;
  }

  public NewsArticle withdrawn(ClusterId author, NewsDescription described, String reason) {
    return made(
        new WithdrawNews(store, clock).withdraw(author, released(author, described).id(), reason));
  }

  /// The same article on partners' pages, whatever any convention says.
  public NewsArticle placed(NewsArticle article, Placement... placements) {
    NewsArticle placed = article.with(List.of(placements));
    store.change(placed);
    return placed;
  }

  /// The article as the database has it.
  public NewsArticle find(NewsArticleId id) {
    return store.find(id).orElseThrow();
  }

  NewsStore store() {
    return store;
  }

  EditionStore editions() {
    return editions;
  }

  private static NewsArticle made(NewsChange change) {
    return switch (change) {
      case NewsChange.Made(NewsArticle article) -> article;
      case NewsChange.Refused refused -> throw new IllegalArgumentException(refused.toString());
    };
  }
}
