package org.entente.registration;

import java.util.List;
import java.util.Optional;
import org.entente.agenda.Event;
import org.entente.agenda.Phase;
import org.entente.conventions.SeatRequest.Guarantee;
import org.entente.registration.BookingAnswer.Refused;

/// The seats of one event while its row is held: nobody else changes them.
///
/// @param phase what may be done with the event now
/// @param kept the shares that are not released today
record SeatPlan(Event event, Phase phase, List<Guarantee> kept, Allotment allotment) {

  /// What the event itself says against booking.
  Optional<Refused> time() {
    return BookingRules.time(event, phase);
  }

  /// The same event once some of its seats are taken.
  SeatPlan with(Allotment left) {
    return new SeatPlan(event, phase, kept, left);
  }

  /// Whether its seats are still given out to those who wait: until it ends.
  boolean isLive() {
    return switch (phase) {
      case OPEN, NOT_YET_OPEN, CLOSED -> true;
      case DRAFT, PAST, CANCELLED -> false;
    };
  }
}
