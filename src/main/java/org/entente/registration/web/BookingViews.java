package org.entente.registration.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.entente.conventions.DecisionPhrases;
import org.entente.conventions.ExplainDecisions;
import org.entente.platform.Money;
import org.entente.platform.text.Translator;
import org.entente.registration.Booking;
import org.entente.registration.Bookings;
import org.entente.registration.EventWords;
import org.entente.registration.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts bookings into a reader's words.
@Component
class BookingViews {

  private final Bookings bookings;
  private final ExplainDecisions explain;
  private final EventWords words;
  private final Clock clock;

  BookingViews(Bookings bookings, ExplainDecisions explain, EventWords words, Clock clock) {
    this.bookings = bookings;
    this.explain = explain;
    this.words = words;
    this.clock = clock;
  }

  BookingView of(Bookings.Entry entry, Translator say) {
    return of(entry, explain.in(say), say);
  }

  BookingView of(Bookings.Entry entry, DecisionPhrases reasons, Translator say) {
    Booking booking = entry.booking();
    int line = bookings.placeInLine(booking);
    return new BookingView(
        "/bookings/" + booking.id().value(),
        EventFacts.withLink(entry.event(), words, say),
        status(booking.status(), say),
        EventWords.price(booking.total(), say),
        say.dateTime(booking.madeAt()),
        booking.seats().stream().map(seat -> seat(seat, reasons, say)).toList(),
        line == 0 ? null : say.say("registration.booking.line", line),
        booking.status() != Seat.Status.CANCELLED
            && clock.instant().isBefore(entry.event().time().start()),
        offer(booking, say));
  }

  private BookingView.@Nullable Offer offer(Booking booking, Translator say) {
    List<Seat> offered = booking.offeredSeats();
    if (offered.isEmpty()) {
      return null;
    }
    Seat first = offered.getFirst();
    return new BookingView.Offer(
        say.say(
            "registration.offer.text",
            offered.size(),
            Objects.requireNonNull(first.offeredUntil())),
        words.origin(first, say),
        offered.stream().map(seat -> seat.id().value().toString()).toList());
  }

  static BookingView.SeatView seat(Seat seat, DecisionPhrases reasons, Translator say) {
    return new BookingView.SeatView(
        seat.id().value().toString(),
        EventWords.attendee(seat.attendee(), say),
        seat.attendee().isNamed(),
        seat.isWaiting(),
        seat.attendee().email() == null ? "" : seat.attendee().email().value(),
        status(seat.status(), say),
        seat.isLive(),
        price(seat.price(), say),
        reasons.rate(seat.fare().price(), seat.fare().basis()),
        reasons.basis(seat.fare().basis()),
        reasons.cite(seat.fare().basis()));
  }

  private static String price(Money price, Translator say) {
    return EventWords.price(price, say);
  }

  static BookingView.StatusView status(Seat.Status status, Translator say) {
    String tone =
        switch (status) {
          case CONFIRMED -> "good";
          case OFFERED, WAITING -> "warn";
          case CANCELLED -> "";
        };
    return new BookingView.StatusView(
        tone, say.say("registration.status." + status.name().toLowerCase(Locale.ROOT)));
  }
}
