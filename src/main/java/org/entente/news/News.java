package org.entente.news;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.clusters.ClusterId;
import org.entente.platform.NotFound;
import org.entente.platform.table.Cursor;
import org.entente.platform.table.TablePage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The articles of this installation, to read.
@Component
public class News {

  /// How many articles a page of the list shows.
  public static final int PAGE_SIZE = 20;

  private final NewsStore store;
  private final EditionStore editions;
  private final NewsLists lists;
  private final NewsDeskTable desk;
  private final Clock clock;

  News(NewsStore store, EditionStore editions, NewsLists lists, NewsDeskTable desk, Clock clock) {
    this.store = store;
    this.editions = editions;
    this.lists = lists;
    this.desk = desk;
    this.clock = clock;
  }

  /// Any article, a draft too: for those who have its number already.
  public Optional<NewsArticle> find(NewsArticleId id) {
    return store.find(id);
  }

  /// The articles of these numbers that there are, in one question.
  public Map<NewsArticleId, NewsArticle> find(Collection<NewsArticleId> ids) {
    return store.find(ids).stream().collect(toMap(NewsArticle::id, identity()));
  }

  /// The article that a public address names, withdrawn ones too.
  ///
  /// @throws NotFound when there is none, or nobody could read it yet
  public NewsArticle named(String slug) {
    return store
        .find(slug)
        .filter(
            article ->
                article.isPublicAt(clock.instant())
                    || article.release() instanceof Release.Withdrawn)
        .orElseThrow(() -> new NotFound("No article known to all has the address " + slug));
  }

  /// The draft, or whatever became of it, that a preview link shows.
  ///
  /// @throws NotFound when there is none
  public NewsArticle previewed(String preview) {
    return store
        .findPreview(preview)
        .orElseThrow(() -> new NotFound("No article has the preview " + preview));
  }

  /// The article that an address of its author's desk names.
  ///
  /// @throws NotFound when this cluster wrote none of that address
  public NewsArticle named(ClusterId author, String slug) {
    return store
        .find(slug)
        .filter(article -> article.author().equals(author))
        .orElseThrow(() -> new NotFound("This cluster has no article with the address " + slug));
  }

  /// What everybody can read, the latest first.
  ///
  /// @param cluster on whose pages, or null for all
  /// @param section of which, or null for all
  public TablePage<NewsArticle> page(
      @Nullable ClusterId cluster, @Nullable Section section, Cursor cursor) {
    return lists.page(cluster, section, cursor, PAGE_SIZE, clock.instant());
  }

  /// The latest that everybody can read.
  public List<NewsArticle> latest(@Nullable ClusterId cluster, int number) {
    return lists.page(cluster, null, Cursor.FIRST, number, clock.instant()).rows();
  }

  /// A page of a cluster's own articles, drafts among them.
  public TablePage<NewsArticle> ofAuthor(ClusterId author, NewsDeskQuery query) {
    return desk.page(author, query, clock.instant());
  }

  /// The same article in other languages, as far as everybody can read them.
  public List<NewsArticle> translations(NewsArticle article) {
    NewsArticleId original = article.translationOf();
    return store.findVersionsOf(original == null ? article.id() : original).stream()
        .filter(other -> !other.id().equals(article.id()) && other.isPublicAt(clock.instant()))
        .toList();
  }

  /// What readers could read, the latest first; empty for what was never public.
  public List<Edition> editions(NewsArticleId article) {
    return editions.of(article);
  }
}
