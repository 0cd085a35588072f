package org.entente.agenda;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Standing;
import org.entente.conventions.Attendance;
import org.entente.conventions.AttendanceRequest;
import org.entente.conventions.AttendanceRequest.Gathering;
import org.entente.conventions.Decide;
import org.entente.conventions.Decision;
import org.entente.conventions.LawBook;
import org.entente.platform.France;
import org.entente.territory.CommuneCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows events as they are for one person now: by one law, and with one question each about the
/// seats taken and about their own bookings, however many events there are.
@Component
public class ShowEvents {

  private final Decide decide;
  private final TakenSeats taken;
  private final Journeys journeys;
  private final Clock clock;

  ShowEvents(Decide decide, TakenSeats taken, Journeys journeys, Clock clock) {
    this.decide = decide;
    this.taken = taken;
    this.journeys = journeys;
    this.clock = clock;
  }

  /// One event for one person, who sets out from their company.
  public AgendaEntry show(Event event, Standing standing) {
    return show(List.of(event), standing, null).getFirst();
  }

  /// Several, in the same order.
  ///
  /// @param from where they set out, or null for their company
  public List<AgendaEntry> show(List<Event> events, Standing standing, @Nullable CommuneCode from) {
    return show(events, standing, from, decide.law());
  }

  List<AgendaEntry> show(
      List<Event> events, Standing standing, @Nullable CommuneCode from, LawBook law) {
    List<EventId> ids = events.stream().map(Event::id).toList();
    Map<EventId, SeatCount> counts = taken.counts(ids);
    Map<EventId, Participation> participations = taken.participations(standing.account(), ids);
    CommuneCode start = from == null ? journeys.origin(standing).orElse(null) : from;
    Map<Gathering, List<ClusterId>> pooled = new HashMap<>();
    Instant now = clock.instant();
    LocalDate today = France.day(now);
    return events.stream()
        .map(
            event ->
                new AgendaEntry(
                    event,
                    event.phaseAt(now),
                    Decide.attendance(law, journeys.request(event, standing)),
                    start == null ? null : journeys.to(event.place(), start).orElse(null),
                    Seats.on(
                        today,
                        event.capacity(),
                        Decide.seats(law, event.seatRequest()),
                        counts.getOrDefault(event.id(), SeatCount.NONE)),
                    participations.get(event.id()),
                    pooled.computeIfAbsent(
                        event.gathering(), gathering -> pooledWith(gathering, law))))
        .toList();
  }

  /// The clusters to whose members a signed article opens an event, or grants a price: what a
  /// member of each would be told who lives nowhere in particular.
  private static List<ClusterId> pooledWith(Gathering gathering, LawBook law) {
    return law.partnersOf(gathering.host()).stream()
        .filter(
            partner -> {
              Attendance theirs =
                  Decide.attendance(law, new AttendanceRequest(gathering, Set.of(partner), null));
              return theirs.payable().isPresent()
                  && (restsOnArticle(theirs.admission()) || restsOnArticle(theirs.price()));
            })
        .toList();
  }

  private static boolean restsOnArticle(Decision<?> decision) {
    return decision instanceof Decision.Granted<?> granted
        && granted.by() instanceof Decision.Basis.UnderArticle;
  }
}
