package org.entente.agenda;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Standing;
import org.entente.conventions.LawBook;

/// Which events are open to somebody, as far as a query can tell.
///
/// What their own clusters hold is open to them. What clusters hold that give theirs nothing is
/// open if it is open to the public. Only for events of clusters whose articles speak of theirs
/// does
/// the law have to be asked, one by one.
///
/// @param own the clusters they belong to
/// @param partners other clusters that give theirs something under an article in force
/// @param decided those of the partners' events that are open to them
record Reach(Set<ClusterId> own, Set<ClusterId> partners, Set<EventId> decided) {

  /// SQL for "open to this person".
  static final String CONDITION =
      """
      (status = 'PUBLISHED' and (
        cluster = any(:own)
        or (audience = 'PUBLIC' and not cluster = any(:partners))
        or id = any(:decided)))
      """;

  static Reach of(Standing standing, Collection<Cluster> clusters, LawBook law) {
    Set<ClusterId> partners =
        standing.clusters().isEmpty() ? Set.of() : partners(standing, clusters, law);
    return new Reach(standing.clusters(), partners, Set.of());
  }

  private static Set<ClusterId> partners(
      Standing standing, Collection<Cluster> clusters, LawBook law) {
    return clusters.stream()
        .map(Cluster::id)
        .filter(host -> !standing.isMemberOf(host))
        .filter(host -> law.partnersOf(host).stream().anyMatch(standing::isMemberOf))
        .collect(Collectors.toSet());
  }

  Reach withDecided(Set<EventId> open) {
    return new Reach(own, partners, open);
  }

  Map<String, Object> parameters() {
    return Map.of(
        "own", own.stream().map(ClusterId::value).toArray(UUID[]::new),
        "partners", partners.stream().map(ClusterId::value).toArray(UUID[]::new),
        "decided", decided.stream().map(EventId::value).toArray(UUID[]::new));
  }
}
