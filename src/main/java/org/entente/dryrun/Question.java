package org.entente.dryrun;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.entente.conventions.Article;
import org.entente.conventions.Convention;
import org.entente.platform.DatePeriod;
import org.jspecify.annotations.Nullable;

/// What a dry run is asked.
///
/// @param tried the convention as it stands
/// @param articles the numbers of its articles that are supposed to act
/// @param period the days of the events that are replayed
/// @param file the season that is replayed instead of what is known here, or null
public record Question(
    Convention tried, Set<Integer> articles, DatePeriod period, @Nullable SeasonFileId file) {

  /// The longest period that is replayed at once, in years.
  public static final int LONGEST_IN_YEARS = 5;

  public Question {
    articles = Collections.unmodifiableSet(new TreeSet<>(articles));
  }

  /// Whether events can feel an article, so that leaving it out may change something.
  public static boolean isFelt(Article article) {
    return Trial.isFelt(article);
  }
}
