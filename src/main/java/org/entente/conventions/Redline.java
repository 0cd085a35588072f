package org.entente.conventions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// What differs between two versions of a convention, article by article.
///
/// Articles have no name that outlives a version, so the same words are found first, then the only
/// way to read a change: an article of the same kind, or of the same heading, that is not the same
/// any more.
public final class Redline {

  private Redline() {}

  /// What became of an article. In the order of the later version; what is gone comes last.
  public sealed interface Change {

    /// It was not there before.
    record Added(Article now) implements Change {}

    /// It is no longer there.
    record Removed(Article before) implements Change {}

    /// It says something else.
    record Changed(Article before, Article now) implements Change {}

    /// It says the same, perhaps at another place.
    record Kept(Article before, Article now) implements Change {

      public boolean isMoved() {
        return before.number() != now.number();
      }
    }
  }

  public static List<Change> between(List<Article> before, List<Article> now) {
    List<Article> earlier = new ArrayList<>(before);
    List<Article> later = new ArrayList<>(now);
    List<Pair> pairs = new ArrayList<>();
    pair(earlier, later, (one, other) -> one.numbered(1).equals(other.numbered(1)), pairs);
    pair(earlier, later, Redline::isOfOneKindAndHeading, pairs);
    pair(earlier, later, Redline::isOfOneKind, pairs);
    pair(earlier, later, Redline::isOfOneHeading, pairs);
    List<Change> changes = new ArrayList<>();
    for (Article article : now) {
      changes.add(
          pairs.stream()
              .filter(pair -> pair.now() == article)
              .findFirst()
              .map(Pair::change)
              .orElseGet(() -> new Change.Added(article)));
    }
    earlier.stream()
        .sorted(Comparator.comparingInt(Article::number))
        .map(Change.Removed::new)
        .forEach(changes::add);
    return List.copyOf(changes);
  }

  private record Pair(Article before, Article now) {

    Change change() {
      return before.numbered(1).equals(now.numbered(1))
          ? new Change.Kept(before, now)
          : new Change.Changed(before, now);
    }
  }

  /// Takes out of both what belongs together.
  private static void pair(
      List<Article> earlier,
      List<Article> later,
      BiPredicate<Article, Article> same,
      List<Pair> pairs) {
    for (Article now : List.copyOf(later)) {
      Optional<Article> match =
          earlier.stream().filter(before -> same.test(before, now)).findFirst();
      if (match.isPresent()) {
        pairs.add(new Pair(match.get(), now));
        earlier.remove(match.get());
        later.remove(now);
      }
    }
  }

  private static boolean isOfOneKindAndHeading(Article one, Article other) {
    return isOfOneKind(one, other) && isOfOneHeading(one, other);
  }

  private static boolean isOfOneKind(Article one, Article other) {
    TermKind kind = kind(one);
    return kind != null && kind == kind(other);
  }

  private static boolean isOfOneHeading(Article one, Article other) {
    return Objects.equals(kind(one), kind(other))
        && one.heading().french().equals(other.heading().french());
  }

  private static @Nullable TermKind kind(Article article) {
    return article.term() == null ? null : TermKind.of(article.term());
  }
}
