package org.entente.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Clusters;
import org.entente.clusters.Standing;
import org.entente.conventions.AttendanceRequest;
import org.entente.conventions.Decide;
import org.entente.conventions.LawBook;
import org.entente.platform.changes.Changes;
import org.entente.platform.changes.Remembered;
import org.entente.platform.changes.Topic;
import org.entente.territory.CommuneCode;
import org.entente.territory.TravelEstimate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How much a search of the agenda finds, and which of it is open to somebody.
///
/// That takes a decision for each event of a partner. It is the same for everybody who belongs to
/// the same clusters and sets out from the same commune, so it is remembered for the minute.
@Component
class AgendaMatches {

  private static final int REMEMBERED = 500;

  private final AgendaStore store;
  private final Clusters clusters;
  private final Journeys journeys;
  private final Remembered<Asked, Known> remembered;

  AgendaMatches(AgendaStore store, Clusters clusters, Journeys journeys, Changes changes) {
    this.store = store;
    this.clusters = clusters;
    this.journeys = journeys;
    this.remembered =
        new Remembered<>(
            changes,
            REMEMBERED,
            _ -> Set.of(Topic.any("event"), Topic.any("law"), Topic.any("cluster")));
  }

  /// What is asked: every reader of the same kind asks the same.
  private record Asked(
      AgendaFilter filter,
      List<List<String>> words,
      Set<ClusterId> clusters,
      @Nullable CommuneCode home,
      Instant minute) {}

  private record Known(Set<CommuneCode> near, Reach reach, AgendaStore.Totals totals) {}

  /// What was found.
  ///
  /// @param search to read the events by, from any day on
  record Found(AgendaSearch search, AgendaStore.Totals totals) {}

  /// @param words for each word of the search, what may stand in its place
  Found find(
      AgendaFilter filter, List<List<String>> words, Standing standing, LawBook law, Instant now) {
    CommuneCode home = journeys.origin(standing).orElse(null);
    AgendaFilter whole = filter.from() == null ? filter : filter.fromItsBeginning();
    Asked asked =
        new Asked(whole, words, standing.clusters(), home, now.truncatedTo(ChronoUnit.MINUTES));
    Known known = remembered.get(asked, () -> ask(asked, standing, law, now));
    AgendaSearch search = search(asked, known.near(), now);
    search.reach(known.reach(), filter.openOnly());
    return new Found(search, known.totals());
  }

  private Known ask(Asked asked, Standing standing, LawBook law, Instant now) {
    CommuneCode from = asked.filter().near();
    Set<CommuneCode> near =
        from == null ? Set.of() : journeys.within(PooledAgenda.NEAR, from, store.communes(now));
    AgendaSearch search = search(asked, near, now);
    Reach reach = Reach.of(standing, clusters.all(), law);
    Reach decided = reach.withDecided(decided(search, reach, asked, law));
    search.reach(decided, asked.filter().openOnly());
    return new Known(near, decided, store.totals(search));
  }

  private static AgendaSearch search(Asked asked, Set<CommuneCode> near, Instant now) {
    return new AgendaSearch(asked.filter(), asked.words(), now, near);
  }

  /// Those of the partners' events that are open to this person.
  private Set<EventId> decided(AgendaSearch search, Reach reach, Asked asked, LawBook law) {
    if (reach.partners().isEmpty()) {
      return Set.of();
    }
    Map<CommuneCode, Optional<Duration>> ways = new HashMap<>();
    Map<AttendanceRequest, Boolean> known = new HashMap<>();
    Set<EventId> open = new HashSet<>();
    for (Candidate candidate : store.held(search, reach.partners())) {
      AttendanceRequest request =
          new AttendanceRequest(
              candidate.gathering(), asked.clusters(), way(candidate, asked.home(), ways));
      if (known.computeIfAbsent(
          request, one -> Decide.attendance(law, one).payable().isPresent())) {
        open.add(candidate.id());
      }
    }
    return open;
  }

  private @Nullable Duration way(
      Candidate candidate, @Nullable CommuneCode home, Map<CommuneCode, Optional<Duration>> ways) {
    CommuneCode commune = candidate.commune();
    return home == null || commune == null
        ? null
        : ways.computeIfAbsent(
                commune, there -> journeys.between(home, there).map(TravelEstimate::oneWay))
            .orElse(null);
  }
}
