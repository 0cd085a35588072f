package org.entente.dryrun;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.clusters.ClusterId;

/// What a dry run found.
///
/// @param whole the law in force beside the same with the chosen articles
/// @param articles for each article that events can feel, by its number: the chosen ones without it
/// beside the chosen ones with it
/// @param events how many events were replayed
/// @param requests how many requests
/// @param people for how many people
/// @param alike for how many of them the law in force gave in the replay what happened in truth;
/// where it did not, they asked under another law, or staff decided
public record Findings(
    Comparison whole,
    SortedMap<Integer, Comparison> articles,
    long events,
    long requests,
    long people,
    long alike) {

  public Findings {
    articles = Collections.unmodifiableSortedMap(new TreeMap<>(articles));
  }

  /// Of no event.
  static Findings none(Trial trial) {
    List<ClusterId> parties = trial.parties();
    Comparison nothing = new Comparison(Tally.of(parties), Tally.of(parties), Tally.of(parties));
    SortedMap<Integer, Comparison> articles = new TreeMap<>();
    trial.toggled().keySet().forEach(article -> articles.put(article, nothing));
    return new Findings(nothing, articles, 0, 0, 0, 0);
  }

  /// Of these events and of others.
  Findings plus(Findings other) {
    SortedMap<Integer, Comparison> sums = new TreeMap<>(articles);
    other.articles.forEach((article, worth) -> sums.merge(article, worth, Comparison::plus));
    return new Findings(
        whole.plus(other.whole),
        sums,
        events + other.events,
        requests + other.requests,
        people + other.people,
        alike + other.alike);
  }
}
