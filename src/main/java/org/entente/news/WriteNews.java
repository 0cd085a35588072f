package org.entente.news;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.platform.Problem;
import org.entente.platform.Slug;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Enters an article that only its author's staff sees as yet.
@Component
public class WriteNews {

  private static final int LONGEST_NAME = 70;
  private static final int PREVIEW_BYTES = 20;

  /// Stands in addresses for something else.
  private static final List<Slug> RESERVED =
      List.of(new Slug("new"), new Slug("preview"), new Slug("pictures"), new Slug("moderation"));

  private final NewsStore store;
  private final Translations translations;
  private final SecureRandom random = new SecureRandom();

  WriteNews(NewsStore store, Translations translations) {
    this.store = store;
    this.translations = translations;
  }

  /// The article's address comes from its title; where another has it, a number is added.
  @Transactional
  public NewsChange write(ClusterId author, NewsDescription described) {
    List<Problem> problems = new ArrayList<>(NewsRules.problems(described));
    problems.addAll(translations.problems(author, null, described));
    if (!problems.isEmpty()) {
      return new NewsChange.Refused(problems);
    }
    NewsArticleId id = NewsArticleId.next();
    NewsArticle article = NewsArticle.draft(id, freeSlug(described), author, described, preview());
    while (!store.add(article)) {
      article = NewsArticle.draft(id, freeSlug(described), author, described, preview());
    }
    return new NewsChange.Made(article);
  }

  private Slug freeSlug(NewsDescription described) {
    String title = described.text().title();
    Slug name = Slug.of(title.substring(0, Math.min(LONGEST_NAME, title.length())));
    Slug free = name;
    for (int number = 2; RESERVED.contains(free) || store.knows(free); number++) {
      free = new Slug(name + "-" + number);
    }
    return free;
  }

  private String preview() {
    byte[] bytes = new byte[PREVIEW_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
