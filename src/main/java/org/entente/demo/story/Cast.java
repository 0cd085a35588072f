package org.entente.demo.story;

import java.util.HashMap;
import java.util.Map;
import org.entente.agenda.Event;
import org.entente.clusters.ClusterId;
import org.entente.clusters.CompanyId;

/// Who has appeared in the story so far, by the names it uses.
final class Cast {

  private final Map<String, ClusterId> clusters = new HashMap<>();
  private final Map<String, CompanyId> companies = new HashMap<>();
  private final Map<String, ClusterId> homes = new HashMap<>();
  private final Map<String, Event> events = new HashMap<>();

  void add(String key, ClusterId cluster) {
    clusters.put(key, cluster);
  }

  void add(String name, CompanyId company, ClusterId cluster) {
    companies.put(name, company);
    homes.put(name, cluster);
  }

  void add(String key, Event event) {
    events.put(key, event);
  }

  Event event(String key) {
    return found(events, key);
  }

  ClusterId cluster(String key) {
    return found(clusters, key);
  }

  CompanyId company(String name) {
    return found(companies, name);
  }

  /// The cluster that a company is a member of.
  ClusterId home(String company) {
    return found(homes, company);
  }

  private static <T> T found(Map<String, T> known, String name) {
    T found = known.get(name);
    if (found == null) {
      throw new IllegalStateException(
          "The story speaks of \"%s\" before it appears. Maybe one of %s."
              .formatted(name, known.keySet()));
    }
    return found;
  }
}
