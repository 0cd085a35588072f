package org.entente.dryrun;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Clusters;
import org.entente.platform.NotFound;
import org.springframework.stereotype.Component;

/// Seasons that were brought as files.
@Component
public class SeasonFiles {

  private final SeasonFileStore store;
  private final SeasonWords words;
  private final Clusters clusters;

  SeasonFiles(SeasonFileStore store, SeasonWords words, Clusters clusters) {
    this.store = store;
    this.words = words;
    this.clusters = clusters;
  }

  /// The one of that name that this cluster brought; empty when there is none, or none any more.
  public Optional<SeasonFile> find(SeasonFileId id, ClusterId cluster) {
    return store.find(id, cluster);
  }

  /// Its events with their requests.
  ///
  /// @throws NotFound when it has been forgotten
  List<PastEvent> events(SeasonFileId id, List<ClusterId> parties) {
    String content =
        store.content(id).orElseThrow(() -> new NotFound("No season has the number " + id));
    return SeasonTable.read(content, words, named(parties), SeasonColumn::key).events();
  }

  /// The parties by what a file may call them.
  Map<String, ClusterId> named(List<ClusterId> parties) {
    Map<String, ClusterId> named = new HashMap<>();
    for (ClusterId party : parties) {
      Cluster cluster = clusters.find(party).orElseThrow();
      named.put(SeasonWords.plain(cluster.name()), party);
      named.put(cluster.slug().value(), party);
    }
    return named;
  }
}
