package org.entente.dryrun;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.agenda.EventId;
import org.entente.clusters.ClusterId;
import org.entente.dryrun.PastSeasonStore.Asked;
import org.entente.dryrun.PastSeasonStore.Head;
import org.entente.dryrun.PastSeasonStore.Refused;
import org.entente.platform.DatePeriod;
import org.entente.territory.Commune;
import org.entente.territory.CommuneCode;
import org.entente.territory.Gazetteer;
import org.entente.territory.TravelEstimate;
import org.entente.territory.TravelTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The events of clusters that are over, as they can be replayed.
@Component
class PastSeason {

  private final PastSeasonStore store;
  private final Gazetteer gazetteer;
  private final Clock clock;

  PastSeason(PastSeasonStore store, Gazetteer gazetteer, Clock clock) {
    this.store = store;
    this.gazetteer = gazetteer;
    this.clock = clock;
  }

  /// The events that these clusters held in a period, before their requests are read.
  List<Head> heads(Collection<ClusterId> hosts, DatePeriod period) {
    return store.heads(hosts, period, clock.instant());
  }

  /// These events with their requests.
  List<PastEvent> events(List<Head> heads) {
    List<EventId> ids = heads.stream().map(Head::id).toList();
    Map<EventId, Head> known =
        heads.stream().collect(Collectors.toMap(Head::id, head -> head, (one, _) -> one));
    Reading reading = new Reading(known);
    store.asked(ids).forEach(reading::asked);
    store.refused(ids).forEach(reading::refused);
    return heads.stream().map(reading::event).toList();
  }

  /// The way from one commune to another.
  private record Way(CommuneCode from, CommuneCode to) {}

  /// Seats of a booking that are of use only together, and were given back together or not at all.
  private record Group(UUID booking, Outcome became, long gaveUpAt) {}

  /// What was read so far. People who are alike are one and the same.
  private final class Reading {

    private final Map<EventId, Head> heads;
    private final Map<EventId, List<PastRequest>> requests = new HashMap<>();
    private final Map<EventId, Map<Group, PastRequest>> together = new HashMap<>();
    private final Map<Way, @Nullable TravelEstimate> ways = new HashMap<>();
    private final Map<Applicant, Applicant> applicants = new HashMap<>();

    Reading(Map<EventId, Head> heads) {
      this.heads = heads;
    }

    void asked(Asked asked) {
      CommuneCode site = heads.get(asked.event()).commune();
      TravelEstimate travel =
          asked.home() == null || site == null ? null : travel(new Way(asked.home(), site));
      PastRequest request =
          new PastRequest(
              asked.number(),
              asked.at().toEpochMilli(),
              asked.gaveUpAt() == null ? PastRequest.STAYED : asked.gaveUpAt().toEpochMilli(),
              1,
              true,
              applicant(new Applicant(asked.memberOf(), travel)),
              asked.became());
      if (asked.together() == null) {
        list(asked.event()).add(request);
      } else {
        together
            .computeIfAbsent(asked.event(), _ -> new LinkedHashMap<>())
            .merge(
                new Group(asked.together(), asked.became(), request.gaveUpAt()),
                request,
                PastRequest::joined);
      }
    }

    void refused(Refused refused) {
      Duration oneWay = refused.oneWay();
      TravelEstimate travel =
          oneWay == null ? null : new TravelEstimate(oneWay, refused.kilometres());
      list(refused.event())
          .add(
              new PastRequest(
                  afterSeats(refused.request()),
                  refused.at().toEpochMilli(),
                  PastRequest.STAYED,
                  refused.people(),
                  false,
                  applicant(new Applicant(refused.memberOf(), travel)),
                  refused.became()));
    }

    PastEvent event(Head head) {
      List<PastRequest> all = new ArrayList<>(requests.getOrDefault(head.id(), List.of()));
      all.addAll(together.getOrDefault(head.id(), Map.of()).values());
      return new PastEvent(head.slug(), head.title(), head.gathering(), head.capacity(), all);
    }

    /// A number of its own behind all numbers of seats: in the same moment, who was refused came
    /// after who was not.
    private static long afterSeats(UUID request) {
      return request.getMostSignificantBits() >>> 1 | 1L << 62;
    }

    private List<PastRequest> list(EventId event) {
      return requests.computeIfAbsent(event, _ -> new ArrayList<>());
    }

    private Applicant applicant(Applicant applicant) {
      return applicants.computeIfAbsent(applicant, alike -> alike);
    }

    private @Nullable TravelEstimate travel(Way way) {
      if (!ways.containsKey(way)) {
        Commune to = gazetteer.find(way.to()).orElse(null);
        ways.put(
            way,
            to == null
                ? null
                : gazetteer
                    .find(way.from())
                    .flatMap(from -> TravelTime.between(from, to))
                    .orElse(null));
      }
      return ways.get(way);
    }
  }
}
