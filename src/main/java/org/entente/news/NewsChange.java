package org.entente.news;

import java.util.List;
import org.entente.platform.Problem;

/// What became of an attempt to write an article.
public sealed interface NewsChange {

  /// It stands like this now.
  record Made(NewsArticle article) implements NewsChange {}

  /// Nothing was written, and why; at least one problem.
  record Refused(List<Problem> problems) implements NewsChange {

    public Refused {
      problems = List.copyOf(problems);
    }

    Refused(Problem problem) {
      this(List.of(problem));
    }
  }
}
