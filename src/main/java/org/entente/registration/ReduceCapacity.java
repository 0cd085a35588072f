package org.entente.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.agenda.ChangeEvent;
import org.entente.agenda.Event;
import org.entente.agenda.EventDescription;
import org.entente.agenda.EventId;
import org.entente.agenda.Revision;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Decide;
import org.entente.platform.France;
import org.entente.platform.NotFound;
import org.entente.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Gives an event fewer seats than it sold: the system proposes whose are taken back, staff
/// decides, and everybody concerned is told why. All of it happens or nothing.
@Component
public class ReduceCapacity {

  private final SeatPlans plans;
  private final BookingStore bookings;
  private final SeatStore seats;
  private final SeatAnnouncements announcements;
  private final ChangeEvent change;
  private final Decide decide;
  private final Clock clock;

  ReduceCapacity(
      SeatPlans plans,
      BookingStore bookings,
      SeatStore seats,
      SeatAnnouncements announcements,
      ChangeEvent change,
      Decide decide,
      Clock clock) {
    this.plans = plans;
    this.bookings = bookings;
    this.seats = seats;
    this.announcements = announcements;
    this.change = change;
    this.decide = decide;
    this.clock = clock;
  }

  /// The seats that would be taken back: those of who came last, but for what a share guarantees.
  public List<SeatId> propose(Event event, int capacity) {
    return ReductionRules.lastCome(
        taken(event.id()),
        decide.seats(event.seatRequest(capacity)).guarantees().stream()
            .filter(share -> France.day(clock.instant()).isBefore(share.releasedOn()))
            .toList(),
        capacity);
  }

  /// What became of it.
  public sealed interface Outcome {

    /// @param takenBack how many seats were
    record Reduced(int takenBack) implements Outcome {}

    record Refused(List<Problem> problems) implements Outcome {}
  }

  /// @param chosen whose seats are taken back
  /// @param reason what their people are told
  /// @throws NotFound if the host has no such event
  @Transactional
  public Outcome reduce(
      ClusterId host, EventId id, int capacity, Set<SeatId> chosen, String reason) {
    SeatPlan held = plans.hold(id);
    Event event = RemoveByHand.ofHost(held, host);
    List<Seat> taken = taken(id);
    List<Problem> problems = problems(held, taken, capacity, chosen, reason);
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    int takenBack = takeBack(event, chosen, reason.strip());
    Revision revision =
        change.change(host, id, event.version(), EventDescription.of(event).withCapacity(capacity));
    return switch (revision) {
      case Revision.Made _ -> new Outcome.Reduced(takenBack);
      case Revision.Refused(List<Problem> against) -> {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        yield new Outcome.Refused(against);
      }
    };
  }

  private static List<Problem> problems(
      SeatPlan held, List<Seat> taken, int capacity, Set<SeatId> chosen, String reason) {
    List<Problem> problems = new ArrayList<>();
    long leaving = taken.stream().filter(seat -> chosen.contains(seat.id())).count();
    if (!held.isLive()) {
      problems.add(Problem.overall("registration.refused.past", held.event().time().end()));
    }
    if (taken.size() - leaving > capacity) {
      problems.add(
          Problem.at(
              "seat", "registration.reduce.too-few", taken.size() - leaving - capacity, capacity));
    }
    if (leaving > 0 && (reason.isBlank() || reason.length() > RemoveByHand.LONGEST_REASON)) {
      problems.add(
          Problem.at("reason", "registration.problem.reason", RemoveByHand.LONGEST_REASON));
    }
    return problems;
  }

  private int takeBack(Event event, Set<SeatId> chosen, String reason) {
    int takenBack = 0;
    for (Booking booking : bookings.live(List.of(event.id()))) {
      List<Seat> leaving =
          booking.liveSeats().stream()
              .filter(seat -> !seat.isWaiting() && chosen.contains(seat.id()))
              .toList();
      if (!leaving.isEmpty()) {
        seats.cancel(event.id(), leaving.stream().map(Seat::id).toList(), reason, clock.instant());
        announcements.givenBack(event, booking, leaving, reason);
        takenBack += leaving.size();
      }
    }
    return takenBack;
  }

  private List<Seat> taken(EventId event) {
    return bookings.live(List.of(event)).stream()
        .flatMap(booking -> booking.liveSeats().stream())
        .filter(seat -> !seat.isWaiting())
        .toList();
  }
}
