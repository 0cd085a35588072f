package org.entente.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.agenda.AgendaEntry;
import org.entente.agenda.AgendaFilter;
import org.entente.agenda.Event;
import org.entente.agenda.EventId;
import org.entente.agenda.Place;
import org.entente.agenda.PooledAgenda;
import org.entente.clusters.Format;
import org.entente.clusters.Standings;
import org.entente.identity.AccountId;
import org.entente.platform.France;
import org.entente.registration.Bookings;
import org.entente.territory.Commune;
import org.entente.territory.DepartmentCode;
import org.entente.territory.Gazetteer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is proposed to somebody now: out of what the law opens to them, by what they said and what
/// they attended. Nothing else about them is asked.
@Component
public class Proposals {

  /// How many of the next open events are looked at.
  private static final int LOOKED_AT = 200;

  private final PooledAgenda agenda;
  private final Standings standings;
  private final InterestStore interests;
  private final Bookings bookings;
  private final Gazetteer gazetteer;
  private final Clock clock;

  Proposals(
      PooledAgenda agenda,
      Standings standings,
      InterestStore interests,
      Bookings bookings,
      Gazetteer gazetteer,
      Clock clock) {
    this.agenda = agenda;
    this.standings = standings;
    this.interests = interests;
    this.bookings = bookings;
    this.gazetteer = gazetteer;
    this.clock = clock;
  }

  /// In the order in which they take place.
  ///
  /// @param most how many at most
  public List<Proposal> to(AccountId person, int most) {
    return to(person, Set.of(), most);
  }

  /// The same without those events.
  List<Proposal> to(AccountId person, Set<EventId> without, int most) {
    List<ProposalRules.Candidate> candidates =
        agenda
            .page(
                standings.of(person, France.day(clock.instant())),
                AgendaFilter.NONE.onlyOpen(),
                LOOKED_AT)
            .entries()
            .stream()
            .filter(entry -> !without.contains(entry.event().id()))
            .map(this::candidate)
            .toList();
    return ProposalRules.propose(
        candidates, interests.find(person).orElse(Interests.NONE), attended(person), most);
  }

  private ProposalRules.Candidate candidate(AgendaEntry entry) {
    return new ProposalRules.Candidate(entry, department(entry.event().place()));
  }

  private @Nullable DepartmentCode department(Place place) {
    return switch (place) {
      case Place.OnSite site ->
          gazetteer.find(site.commune()).map(Commune::department).orElse(null);
      case Place.Online _, Place.Unsettled _ -> null;
    };
  }

  /// The last event of each format that took place and at which they had a seat.
  private Map<Format, Event> attended(AccountId person) {
    Instant now = clock.instant();
    Map<Format, Event> attended = new EnumMap<>(Format.class);
    Stream.concat(bookings.of(person).stream(), bookings.madeFor(person).stream())
        .filter(entry -> !entry.booking().confirmedSeats().isEmpty())
        .map(Bookings.Entry::event)
        .filter(event -> event.isPublished() && !event.time().end().isAfter(now))
        .forEach(event -> attended.merge(event.format(), event, Proposals::later));
    return attended;
  }

  private static Event later(Event one, Event other) {
    return other.time().end().isAfter(one.time().end()) ? other : one;
  }
}
