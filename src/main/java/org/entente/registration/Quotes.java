package org.entente.registration;

import java.util.List;
import java.util.Optional;
import org.entente.agenda.Event;
import org.entente.agenda.Seats;
import org.entente.conventions.Attendance;
import org.entente.identity.AccountId;
import org.entente.platform.NotFound;
import org.entente.registration.BookingAnswer.NotOpen;
import org.entente.registration.BookingAnswer.Refused;
import org.springframework.stereotype.Component;

/// Says what somebody would be answered, by the same rules that decide when they ask.
@Component
public class Quotes {

  private final SeatPlans plans;
  private final Entitlements entitlements;
  private final BookingStore bookings;

  Quotes(SeatPlans plans, Entitlements entitlements, BookingStore bookings) {
    this.plans = plans;
    this.entitlements = entitlements;
    this.bookings = bookings;
  }

  /// The seats of an event as they are at this moment.
  public Seats seats(Event event) {
    return plans.look(event).allotment().seats();
  }

  /// As whom somebody would come.
  Attendee attendee(AccountId account) {
    Asker asker = entitlements.askers(List.of(account)).get(account);
    if (asker == null) {
      throw new NotFound("No account has the number " + account.value());
    }
    return asker.attendee();
  }

  public Quote quote(Event event, AccountId account) {
    SeatPlan plan = plans.look(event);
    Attendance attendance = entitlements.attendance(event, entitlements.standing(account));
    Optional<Fare> fare = Fare.of(attendance);
    Optional<Refused> refusal =
        plan.time()
            .or(() -> fare.isEmpty() ? Optional.of(new NotOpen(attendance)) : Optional.empty())
            .or(() -> fare.flatMap(terms -> BookingRules.seats(plan.allotment(), terms, 1)));
    return new Quote(
        event,
        attendance,
        fare.orElse(null),
        refusal.orElse(null),
        bookings.live(account, List.of(event.id())).stream()
            .map(Booking::id)
            .findFirst()
            .orElse(null),
        fare.map(terms -> plan.allotment().freeFor(terms.countsFor())).orElse(0));
  }
}
