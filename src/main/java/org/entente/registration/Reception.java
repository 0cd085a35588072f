package org.entente.registration;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.clusters.Company;
import org.entente.clusters.Standing;
import org.entente.conventions.Attendance;
import org.entente.identity.AccountId;
import org.entente.registration.AttendeeStore.Known;
import org.entente.registration.BookSeats.SeatCheck;
import org.entente.registration.BookingAnswer.AlreadyBooked;
import org.entente.registration.BookingAnswer.Booked;
import org.entente.registration.BookingAnswer.Refused;
import org.entente.registration.BookingStore.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What booking and waiting have in common: load, decide, write, announce, while the event is held.
@Component
class Reception {

  private final SeatPlans plans;
  private final BookingStore bookings;
  private final AttendeeStore attendees;
  private final Entitlements entitlements;
  private final WaitingLine line;
  private final EnterLine enter;

  Reception(
      SeatPlans plans,
      BookingStore bookings,
      AttendeeStore attendees,
      Entitlements entitlements,
      WaitingLine line,
      EnterLine enter) {
    this.plans = plans;
    this.bookings = bookings;
    this.attendees = attendees;
    this.entitlements = entitlements;
    this.line = line;
    this.enter = enter;
  }

  BookingAnswer receive(BookingRequest request, SeatCheck seats) {
    AccountId booker = request.booker().id();
    SeatPlan held = plans.hold(request.event());
    Optional<Booking> earlier = bookings.findByRequest(booker, request.key());
    if (earlier.isPresent()) {
      return new Booked(earlier.get());
    }
    Standing standing = entitlements.standing(booker);
    Attendance attendance = entitlements.attendance(held.event(), standing);
    Optional<Refused> refused =
        held.time()
            .or(() -> already(request))
            .or(() -> BookingRules.law(attendance, request.shownPrice()));
    if (refused.isPresent()) {
      return refused.get();
    }
    // Those who wait come before those who come now: a share may have been released since.
    SeatPlan served = line.serve(held).plan();
    Fare fare = Fare.of(attendance).orElseThrow();
    Optional<Refused> full = seats.check(served, fare);
    if (full.isPresent()) {
      return full.get();
    }
    Entry entry = entry(request, standing.company());
    return new Booked(enter.enter(served, entry, request.attendees(), fare));
  }

  private static Entry entry(BookingRequest request, @Nullable Company company) {
    return new Entry(
        BookingId.next(),
        request.event(),
        request.booker().id(),
        request.key(),
        company == null ? null : company.name(),
        request.correspondence(),
        null,
        null);
  }

  private Optional<Refused> already(BookingRequest request) {
    AccountId booker = request.booker().id();
    List<Known> known = attendees.known(request.event(), request.attendees(), booker);
    BookingId own =
        known.stream()
            .filter(one -> Objects.equals(one.booker(), booker))
            .map(Known::booking)
            .findFirst()
            .orElse(null);
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(new AlreadyBooked(known.stream().map(Known::name).toList(), own));
  }
}
