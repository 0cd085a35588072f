package org.entente.news;

import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which article may translate which: one of the same cluster that translates none itself, once
/// into
/// each language.
@Component
class Translations {

  private final NewsStore store;

  Translations(NewsStore store) {
    this.store = store;
  }

  /// What speaks against it, within the transaction that writes the article: until it ends nobody
  /// else gives the same original another translation.
  ///
  /// @param article the one that is changed, or null for a new one
  List<Problem> problems(
      ClusterId author, @Nullable NewsArticleId article, NewsDescription described) {
    NewsArticleId original = described.translationOf();
    if (original == null) {
      return List.of();
    }
    boolean free =
        !original.equals(article)
            && store
                .lock(original)
                .filter(found -> found.author().equals(author))
                .filter(found -> found.translationOf() == null)
                .isPresent()
            && store.findVersionsOf(original).stream()
                .filter(version -> !version.id().equals(article))
                .noneMatch(version -> version.language().equals(described.language()))
            && (article == null || store.findVersionsOf(article).size() == 1);
    return free ? List.of() : List.of(Problem.at("translates", "news.problem.translates-same"));
  }
}
