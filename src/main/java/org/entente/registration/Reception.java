package org.entente.registration;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.agenda.EventId;
import org.entente.agenda.Journeys;
import org.entente.identity.AccountId;
import org.entente.registration.BookingAnswer.Booked;
import org.entente.registration.BookingAnswer.Decided;
import org.springframework.stereotype.Component;

/// Decides requests for seats together: loads what they need once, hears them in their order,
/// writes and announces what was decided.
@Component
class Reception {

  private final SeatPlans plans;
  private final WaitingLine line;
  private final BookingStore bookings;
  private final AttendeeStore attendees;
  private final Entitlements entitlements;
  private final Journeys journeys;
  private final WriteBookings write;

  Reception(
      SeatPlans plans,
      WaitingLine line,
      BookingStore bookings,
      AttendeeStore attendees,
      Entitlements entitlements,
      Journeys journeys,
      WriteBookings write) {
    this.plans = plans;
    this.line = line;
    this.bookings = bookings;
    this.attendees = attendees;
    this.entitlements = entitlements;
    this.journeys = journeys;
    this.write = write;
  }

  /// Within the transaction that is then committed.
  ///
  /// @return an answer for each request, in their order
  List<Decided> receive(List<BookingRequest> requests) {
    Instant now = entitlements.now();
    Hearing hearing = new Hearing(load(requests), journeys, now);
    List<Decided> answers = new ArrayList<>(requests.size());
    for (BookingRequest request : requests) {
      answers.add(hearing.hear(request));
    }
    write.refused(hearing.refusals());
    if (hearing.bookings().isEmpty()) {
      return answers;
    }
    Map<BookingId, Booking> written =
        write.write(hearing.bookings()).stream().collect(toMap(Booking::id, identity()));
    answers.replaceAll(
        answer ->
            answer instanceof Booked(Booking booking)
                ? new Booked(written.getOrDefault(booking.id(), booking))
                : answer);
    return answers;
  }

  private Circumstances load(List<BookingRequest> requests) {
    Set<EventId> events = requests.stream().map(BookingRequest::event).collect(Collectors.toSet());
    Set<AccountId> accounts =
        requests.stream().map(BookingRequest::booker).collect(Collectors.toSet());
    // The rows of the events first: what is read after them stays so until the commit.
    Map<EventId, SeatPlan> held = plans.hold(events);
    // Those who wait come before those who come now: a share may have been released since.
    held.replaceAll((_, plan) -> line.serve(plan).plan());
    Map<AccountId, Asker> askers = entitlements.askers(accounts);
    return new Circumstances(
        entitlements.law(),
        held,
        askers,
        bookings.findByRequests(
            requests.stream()
                .map(request -> new Hearing.Asked(request.booker(), request.key()))
                .toList()),
        attendees.known(wanted(requests, askers)));
  }

  private static List<AttendeeStore.Wanted> wanted(
      List<BookingRequest> requests, Map<AccountId, Asker> askers) {
    List<AttendeeStore.Wanted> wanted = new ArrayList<>();
    for (BookingRequest request : requests) {
      Asker asker = askers.get(request.booker());
      if (request.attendees().isEmpty() && asker != null) {
        wanted.add(new AttendeeStore.Wanted(request.event(), request.booker(), asker.attendee()));
      }
      request
          .attendees()
          .forEach(
              attendee ->
                  wanted.add(
                      new AttendeeStore.Wanted(request.event(), request.booker(), attendee)));
    }
    return wanted;
  }
}
