package org.entente.platform.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.web.util.pattern.PathPattern;

/// Things that have an address, by the first word of it: `/events/{event}` by `events`. There are
/// hundreds of addresses, and every request asks which of them it is for.
///
/// @param <T> what has an address
public final class FirstWord<T> {

  private final Map<String, List<T>> byWord = new HashMap<>();
  private final List<T> others = new ArrayList<>();

  /// @param things in an order that is kept among those of the same word
  /// @param patterns the addresses of each
  public FirstWord(Collection<T> things, Function<T, Collection<PathPattern>> patterns) {
    for (T thing : things) {
      for (PathPattern pattern : patterns.apply(thing)) {
        String word = of(pattern.getPatternString());
        if (word.contains("{") || word.contains("*") || word.contains("?")) {
          others.add(thing);
        } else {
          byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(thing);
        }
      }
    }
  }

  /// Those whose address may be this one; the ones without a first word of their own come last.
  public List<T> among(String path) {
    List<T> known = byWord.get(of(path));
    if (known == null) {
      return others;
    }
    if (others.isEmpty()) {
      return known;
    }
    List<T> all = new ArrayList<>(known);
    all.addAll(others);
    return all;
  }

  private static String of(String path) {
    int end = path.indexOf('/', 1);
    return path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
  }
}
