package org.entente.registration;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.agenda.EventId;
import org.entente.clusters.ClusterId;
import org.entente.registration.BookingAnswer.AlreadyBooked;
import org.entente.registration.BookingAnswer.Booked;
import org.entente.registration.BookingAnswer.Closed;
import org.entente.registration.BookingAnswer.Decided;
import org.entente.registration.BookingAnswer.EventWasCancelled;
import org.entente.registration.BookingAnswer.Full;
import org.entente.registration.BookingAnswer.NotOpen;
import org.entente.registration.BookingAnswer.Past;
import org.entente.registration.BookingAnswer.PriceChanged;
import org.entente.registration.BookingAnswer.UnknownEvent;
import org.entente.territory.TravelEstimate;
import org.jspecify.annotations.Nullable;

/// That a request for seats was refused which another law might have granted. It does not say who
/// asked.
///
/// @param request the number of the form
/// @param clusters to which the asker's company belonged
/// @param travel how far they are, or null when that is not known
record Refusal(
    EventId event,
    UUID request,
    Set<ClusterId> clusters,
    @Nullable TravelEstimate travel,
    int people,
    Kind kind,
    Instant at) {

  private static final int ROUGHLY = 10;

  enum Kind {
    /// There were too few seats.
    FULL,
    /// The law did not let them come.
    NOT_OPEN;

    /// Empty for an answer that no law would change.
    static Optional<Kind> of(Decided answer) {
      return switch (answer) {
        case Full _ -> Optional.of(FULL);
        case NotOpen _ -> Optional.of(NOT_OPEN);
        case Booked _,
            Closed _,
            UnknownEvent _,
            Past _,
            EventWasCancelled _,
            AlreadyBooked _,
            PriceChanged _ ->
            Optional.empty();
      };
    }
  }

  /// The kilometres in steps of ten, from which nobody finds a company by its place.
  @Nullable Integer roughKilometres() {
    return travel == null ? null : travel.kilometres() / ROUGHLY * ROUGHLY;
  }

  @Nullable Integer minutes() {
    return travel == null ? null : Math.toIntExact(travel.oneWay().toMinutes());
  }
}
