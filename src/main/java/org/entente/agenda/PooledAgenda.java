package org.entente.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.clusters.Clusters;
import org.entente.clusters.Standing;
import org.entente.conventions.AttendanceRequest;
import org.entente.conventions.Decide;
import org.entente.conventions.LawBook;
import org.entente.territory.CommuneCode;
import org.entente.territory.TravelEstimate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What one person may attend, all clusters together: each event with whether it is open to them,
/// at what price and why. What is not open is shown too, because everybody may know of it.
@Component
public class PooledAgenda {

  /// How far is near, one way.
  public static final Duration NEAR = Duration.ofHours(1);

  private static final int PAGE = 50;
  private static final int ALL = 10_000;

  private static final Comparator<AgendaEntry> OPEN_FIRST =
      Comparator.comparing((AgendaEntry entry) -> entry.event().time().day())
          .thenComparing(entry -> !entry.isOpen())
          .thenComparing(entry -> entry.event().time().start())
          .thenComparing(entry -> entry.event().id());

  private final AgendaStore store;
  private final ShowEvents show;
  private final Decide decide;
  private final Clusters clusters;
  private final Journeys journeys;
  private final Clock clock;

  PooledAgenda(
      AgendaStore store,
      ShowEvents show,
      Decide decide,
      Clusters clusters,
      Journeys journeys,
      Clock clock) {
    this.store = store;
    this.show = show;
    this.decide = decide;
    this.clusters = clusters;
    this.journeys = journeys;
    this.clock = clock;
  }

  /// A page of what is to come, from the filter's first day on.
  public AgendaPage page(Standing standing, AgendaFilter filter) {
    return page(standing, filter, PAGE);
  }

  /// The very next events, at least that many if there are; whole days.
  public AgendaPage page(Standing standing, AgendaFilter filter, int atLeast) {
    Instant now = clock.instant();
    LawBook law = decide.law();
    Reach reach = Reach.of(standing, clusters.all(), law);
    AgendaSearch search = new AgendaSearch(filter, now, near(filter, now));
    search.reach(reach.withDecided(decided(search, reach, standing, law)), filter.openOnly());
    AgendaStore.Totals totals = store.totals(search);
    LocalDate from = filter.from();
    if (from != null) {
      search.from(from);
    }
    List<Event> events = store.firstDays(search, atLeast);
    List<AgendaEntry> entries =
        show.show(events, standing, filter.near(), law).stream().sorted(OPEN_FIRST).toList();
    return new AgendaPage(entries, totals.all(), totals.open(), next(entries, totals));
  }

  /// All of the filter's month.
  public AgendaPage month(Standing standing, AgendaFilter filter) {
    return page(standing, filter, ALL);
  }

  private static @Nullable LocalDate next(List<AgendaEntry> entries, AgendaStore.Totals totals) {
    if (entries.isEmpty() || totals.lastDay() == null) {
      return null;
    }
    LocalDate shown = entries.getLast().event().time().day();
    return shown.isBefore(totals.lastDay()) ? shown.plusDays(1) : null;
  }

  private Set<CommuneCode> near(AgendaFilter filter, Instant now) {
    return filter.near() == null
        ? Set.of()
        : journeys.within(NEAR, filter.near(), store.communes(now));
  }

  /// Those of the partners' events that are open to this person.
  private Set<EventId> decided(AgendaSearch search, Reach reach, Standing standing, LawBook law) {
    if (reach.partners().isEmpty()) {
      return Set.of();
    }
    CommuneCode home = journeys.origin(standing).orElse(null);
    Map<CommuneCode, Optional<Duration>> ways = new HashMap<>();
    Map<AttendanceRequest, Boolean> known = new HashMap<>();
    Set<EventId> open = new HashSet<>();
    for (Candidate candidate : store.held(search, reach.partners())) {
      CommuneCode commune = candidate.commune();
      Duration way =
          home == null || commune == null
              ? null
              : ways.computeIfAbsent(
                      commune, there -> journeys.between(home, there).map(TravelEstimate::oneWay))
                  .orElse(null);
      AttendanceRequest request =
          new AttendanceRequest(candidate.gathering(), standing.clusters(), way);
      if (known.computeIfAbsent(
          request, asked -> Decide.attendance(law, asked).payable().isPresent())) {
        open.add(candidate.id());
      }
    }
    return open;
  }
}
