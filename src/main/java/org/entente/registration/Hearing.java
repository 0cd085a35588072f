package org.entente.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.entente.agenda.EventId;
import org.entente.agenda.Journeys;
import org.entente.conventions.Attendance;
import org.entente.conventions.Decide;
import org.entente.identity.AccountId;
import org.entente.registration.AttendeeStore.Known;
import org.entente.registration.BookingAnswer.AlreadyBooked;
import org.entente.registration.BookingAnswer.Booked;
import org.entente.registration.BookingAnswer.Decided;
import org.entente.registration.BookingAnswer.Refused;
import org.entente.registration.BookingAnswer.UnknownEvent;
import org.entente.registration.BookingStore.Entry;
import org.entente.territory.TravelEstimate;

/// Hears requests one after the other, on what was read once for all of them. Each changes what the
/// next one finds.
final class Hearing {

  private final Circumstances known;
  private final Journeys journeys;
  private final Instant now;
  private final Map<EventId, SeatPlan> plans;
  private final Presence presence;
  private final Map<Asked, Booking> made = new HashMap<>();
  private final List<NewBooking> bookings = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  Hearing(Circumstances known, Journeys journeys, Instant now) {
    this.known = known;
    this.journeys = journeys;
    this.now = now;
    this.plans = new HashMap<>(known.plans());
    this.presence = new Presence(known.present());
  }

  /// A request as its asker would repeat it.
  record Asked(AccountId asker, UUID key) {}

  /// What is to be written, in the order in which it was asked for.
  List<NewBooking> bookings() {
    return bookings;
  }

  /// What another law might have granted.
  List<Refusal> refusals() {
    return refusals;
  }

  Decided hear(BookingRequest request) {
    Asked asked = new Asked(request.booker(), request.key());
    Booking earlier = known.earlier().getOrDefault(asked, made.get(asked));
    SeatPlan plan = plans.get(request.event());
    if (earlier != null) {
      return new Booked(earlier);
    }
    if (plan == null) {
      return new UnknownEvent();
    }
    Asker asker = known.asker(request.booker());
    List<Attendee> attendees =
        request.attendees().isEmpty() ? List.of(asker.attendee()) : request.attendees();
    Attendance attendance =
        Decide.attendance(known.law(), journeys.request(plan.event(), asker.standing()));
    Optional<Refused> refused =
        plan.time()
            .or(() -> already(request, attendees))
            .or(() -> BookingRules.law(attendance, request.shownPrice()));
    Decided decided =
        refused.isPresent()
            ? refused.get()
            : seat(request, plan, asker, attendees, Fare.of(attendance).orElseThrow());
    Refusal.Kind.of(decided)
        .ifPresent(kind -> refusals.add(refusal(request, plan, asker, attendees.size(), kind)));
    return decided;
  }

  private Refusal refusal(
      BookingRequest request, SeatPlan plan, Asker asker, int people, Refusal.Kind kind) {
    TravelEstimate travel =
        journeys
            .origin(asker.standing())
            .flatMap(home -> journeys.to(plan.event().place(), home))
            .orElse(null);
    return new Refusal(
        request.event(), request.key(), asker.standing().clusters(), travel, people, kind, now);
  }

  private Decided seat(
      BookingRequest request, SeatPlan plan, Asker asker, List<Attendee> attendees, Fare fare) {
    Optional<Allotment.Placed> placed =
        plan.allotment().place(fare.countsFor(), attendees.size(), request.wish());
    if (placed.isEmpty()) {
      return BookingRules.full(plan.allotment(), fare, attendees.size());
    }
    NewBooking booking =
        NewBooking.of(entry(request, asker), attendees, fare, placed.get().places(), now);
    bookings.add(booking);
    made.put(new Asked(request.booker(), request.key()), booking.booking());
    plans.put(request.event(), plan.with(placed.get().left()));
    presence.add(booking.booking());
    return new Booked(booking.booking());
  }

  private static Entry entry(BookingRequest request, Asker asker) {
    return new Entry(
        BookingId.next(),
        request.event(),
        request.booker(),
        request.key(),
        asker.standing().company() == null ? null : asker.standing().company().name(),
        request.correspondence(),
        request.wish() == Wish.OR_WAIT_TOGETHER,
        null);
  }

  private Optional<Refused> already(BookingRequest request, List<Attendee> attendees) {
    List<Known> there = presence.among(request.event(), request.booker(), attendees);
    BookingId own =
        there.stream()
            .filter(one -> Objects.equals(one.booker(), request.booker()))
            .map(Known::booking)
            .findFirst()
            .orElse(null);
    return there.isEmpty()
        ? Optional.empty()
        : Optional.of(new AlreadyBooked(there.stream().map(Known::name).toList(), own));
  }
}
