package org.entente.news;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.entente.platform.Stale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes what a cluster says in an article. Where readers could read another wording, the new one
/// says what it corrects, and the old one stays.
@Component
public class ChangeNews {

  private final NewsStore store;
  private final EditionStore editions;
  private final Translations translations;
  private final Clock clock;

  ChangeNews(NewsStore store, EditionStore editions, Translations translations, Clock clock) {
    this.store = store;
    this.editions = editions;
    this.translations = translations;
    this.clock = clock;
  }

  /// @param version the one that the writer has read
  /// @param note what the new wording corrects; of no importance where nobody could read the old
  /// one
  /// @throws Stale if the article has another version by now
  /// @throws NotFound if the cluster wrote no such article
  @Transactional
  public NewsChange change(
      ClusterId author, NewsArticleId id, int version, NewsDescription described, String note) {
    NewsArticle before = NewsAtDesk.lock(store, author, id);
    if (before.version() != version) {
      throw new Stale("Article " + before.slug());
    }
    boolean corrects =
        before.isPublicAt(clock.instant()) && !before.text().equals(described.text());
    List<Problem> problems = problems(before, described, corrects, note.strip());
    problems.addAll(translations.problems(author, id, described));
    if (!problems.isEmpty()) {
      return new NewsChange.Refused(problems);
    }
    store.change(corrects ? corrected(before, described, note.strip()) : before.with(described));
    return new NewsChange.Made(store.find(id).orElseThrow());
  }

  private static List<Problem> problems(
      NewsArticle before, NewsDescription described, boolean corrects, String note) {
    List<Problem> problems =
        new ArrayList<>(
            switch (before.release()) {
              case Release.Draft _ -> NewsRules.problems(described);
              case Release.Released _ -> NewsRules.objections(described);
              case Release.Withdrawn _ -> List.of(Problem.overall("news.problem.withdrawn"));
            });
    if (corrects) {
      problems.addAll(NewsRules.reasonProblems("note", note));
    }
    return problems;
  }

  private NewsArticle corrected(NewsArticle before, NewsDescription described, String note) {
    Instant now = clock.instant();
    if (before.edition() == 1 && before.release() instanceof Release.Released(Instant at)) {
      editions.add(before.id(), new Edition(1, before.text(), null, at));
    }
    int number = before.edition() + 1;
    editions.add(before.id(), new Edition(number, described.text(), note, now));
    return before.corrected(described, number);
  }
}
