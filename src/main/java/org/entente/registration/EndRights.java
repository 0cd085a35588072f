package org.entente.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entente.agenda.EventId;
import org.entente.conventions.Convention;
import org.entente.conventions.ConventionId;
import org.entente.conventions.Decide;
import org.entente.conventions.LawBook;
import org.entente.conventions.Sunset;
import org.entente.platform.France;
import org.entente.registration.SeatRights.Outlived;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives back seats whose article has ended and whose sunset says that they end with it. What other
/// sunsets say needs nothing to be done: the seat stays.
@Component
public class EndRights {

  private final Decide decide;
  private final SeatsUnderArticles seats;
  private final SeatPlans plans;
  private final BookingStore bookings;
  private final GiveBack giveBack;
  private final TransactionTemplate transaction;
  private final Clock clock;

  EndRights(
      Decide decide,
      SeatsUnderArticles seats,
      SeatPlans plans,
      BookingStore bookings,
      GiveBack giveBack,
      TransactionTemplate transaction,
      Clock clock) {
    this.decide = decide;
    this.seats = seats;
    this.plans = plans;
    this.bookings = bookings;
    this.giveBack = giveBack;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Goes through the coming events with such seats, each in a transaction of its own. A second
  /// time
  /// there is nothing left to do.
  ///
  /// @return how many seats were given back
  public int endDue() {
    List<ConventionId> cutting =
        decide.law().signed().stream().filter(EndRights::cuts).map(Convention::id).toList();
    if (cutting.isEmpty()) {
      return 0;
    }
    int ended = 0;
    for (EventId event : seats.events(cutting, France.day(clock.instant()))) {
      ended += transaction.execute(_ -> end(event));
    }
    return ended;
  }

  private static boolean cuts(Convention convention) {
    return convention.articles().stream().anyMatch(one -> one.sunset() == Sunset.CUT);
  }

  private int end(EventId event) {
    SeatPlan held = plans.hold(event);
    Instant now = clock.instant();
    LocalDate today = France.day(now);
    if (!held.event().time().start().isAfter(now)) {
      return 0;
    }
    LawBook law = decide.law();
    int ended = 0;
    for (Booking booking : bookings.live(List.of(event))) {
      List<Outlived> cut =
          SeatRights.outlived(held.event(), booking, law).stream()
              .filter(Outlived::isCut)
              .filter(one -> !one.end().isAfter(today))
              .toList();
      if (!cut.isEmpty()) {
        giveBack.end(held, booking, cut);
        ended += cut.size();
      }
    }
    return ended;
  }
}
