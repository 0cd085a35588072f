package org.entente.registration;

import java.util.Optional;
import org.entente.agenda.Event;
import org.entente.agenda.Phase;
import org.entente.agenda.Publication;
import org.entente.conventions.Attendance;
import org.entente.platform.Money;
import org.entente.registration.BookingAnswer.Closed;
import org.entente.registration.BookingAnswer.EventWasCancelled;
import org.entente.registration.BookingAnswer.Full;
import org.entente.registration.BookingAnswer.NotOpen;
import org.entente.registration.BookingAnswer.Past;
import org.entente.registration.BookingAnswer.PriceChanged;
import org.entente.registration.BookingAnswer.Refused;

/// What keeps somebody from booking.
final class BookingRules {

  private BookingRules() {}

  /// What the event itself says against it.
  static Optional<Refused> time(Event event, Phase phase) {
    return switch (phase) {
      case OPEN -> Optional.empty();
      case NOT_YET_OPEN -> Optional.of(new Closed(event.registration(), event.closesAt(), true));
      case CLOSED, DRAFT -> Optional.of(new Closed(event.registration(), event.closesAt(), false));
      case PAST -> Optional.of(new Past(event.time().end()));
      case CANCELLED ->
          event.status() instanceof Publication.Cancelled(_, _, var reason)
              ? Optional.of(new EventWasCancelled(reason))
              : Optional.empty();
    };
  }

  /// What the law says against it, or against the price that was shown.
  static Optional<Refused> law(Attendance attendance, Money shownPrice) {
    Optional<Fare> fare = Fare.of(attendance);
    if (fare.isEmpty()) {
      return Optional.of(new NotOpen(attendance));
    }
    return fare.get().price().amount().equals(shownPrice)
        ? Optional.empty()
        : Optional.of(new PriceChanged(shownPrice, fare.get(), attendance));
  }

  /// What the seats say against it.
  static Optional<Refused> seats(Allotment allotment, Fare fare, int wanted) {
    return allotment.freeFor(fare.countsFor()) >= wanted
        ? Optional.empty()
        : Optional.of(full(allotment, fare, wanted));
  }

  /// That there are fewer seats than wanted, and for whom the others are kept.
  static Full full(Allotment allotment, Fare fare, int wanted) {
    return new Full(
        wanted,
        allotment.freeFor(fare.countsFor()),
        allotment.seats().free(),
        allotment.keptFrom(fare.countsFor()));
  }
}
