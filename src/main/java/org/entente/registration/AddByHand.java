package org.entente.registration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.agenda.EventId;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Standing;
import org.entente.conventions.Attendance;
import org.entente.identity.Account;
import org.entente.identity.AccountId;
import org.entente.identity.Accounts;
import org.entente.platform.NotFound;
import org.entente.registration.Allotment.Placed;
import org.entente.registration.AttendeeStore.Known;
import org.entente.registration.AttendeeStore.Wanted;
import org.entente.registration.BookingAnswer.AlreadyBooked;
import org.entente.registration.BookingAnswer.Booked;
import org.entente.registration.BookingAnswer.Closed;
import org.entente.registration.BookingAnswer.Decided;
import org.entente.registration.BookingAnswer.NotOpen;
import org.entente.registration.BookingAnswer.Refused;
import org.entente.registration.BookingRequest.Correspondence;
import org.entente.registration.BookingStore.ByHand;
import org.entente.registration.BookingStore.Entry;
import org.entente.registration.Hearing.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts somebody on the list of a host's event who asked by telephone or at the door. The law and
/// the seats hold for them as for all; only the registration window does not.
@Component
public class AddByHand {

  private final SeatPlans plans;
  private final BookingStore bookings;
  private final AttendeeStore attendees;
  private final Accounts accounts;
  private final Entitlements entitlements;
  private final WaitingLine line;
  private final WriteBookings write;

  AddByHand(
      SeatPlans plans,
      BookingStore bookings,
      AttendeeStore attendees,
      Accounts accounts,
      Entitlements entitlements,
      WaitingLine line,
      WriteBookings write) {
    this.plans = plans;
    this.bookings = bookings;
    this.attendees = attendees;
    this.accounts = accounts;
    this.entitlements = entitlements;
    this.line = line;
    this.write = write;
  }

  /// Somebody to put on the list.
  ///
  /// @param reason why it is done by hand
  /// @param by who does it
  /// @param key what the form carried
  public record Addition(
      EventId event,
      Attendee attendee,
      String reason,
      Account by,
      UUID key,
      Correspondence correspondence) {}

  /// Who gave an e-mail address comes on the terms of their own company, and finds the booking
  /// among their own; anybody else comes as the public does.
  ///
  /// @throws NotFound if the host has no such event
  @Transactional
  public Decided add(ClusterId host, Addition addition) {
    SeatPlan held = plans.hold(addition.event());
    RemoveByHand.ofHost(held, host);
    AccountId booker = account(addition.attendee());
    AccountId asker = booker == null ? addition.by().id() : booker;
    Asked asked = new Asked(asker, addition.key());
    Booking earlier = bookings.findByRequests(List.of(asked)).get(asked);
    if (earlier != null) {
      return new Booked(earlier);
    }
    Optional<Refused> refused =
        held.time().filter(reason -> !(reason instanceof Closed)).or(() -> already(addition));
    if (refused.isPresent()) {
      return refused.get();
    }
    return enter(line.serve(held).plan(), addition, booker);
  }

  private Decided enter(SeatPlan plan, Addition addition, @Nullable AccountId booker) {
    Standing standing = entitlements.standing(booker);
    Attendance attendance = entitlements.attendance(plan.event(), standing);
    Optional<Fare> fare = Fare.of(attendance);
    if (fare.isEmpty()) {
      return new NotOpen(attendance);
    }
    Optional<Placed> placed = plan.allotment().place(fare.get().countsFor(), 1, Wish.ALL_OR_NONE);
    if (placed.isEmpty()) {
      return BookingRules.full(plan.allotment(), fare.get(), 1);
    }
    NewBooking booking =
        NewBooking.of(
            entry(addition, booker, standing),
            List.of(addition.attendee()),
            fare.get(),
            placed.get().places(),
            entitlements.now());
    return new Booked(write.write(List.of(booking)).getFirst());
  }

  private static Entry entry(Addition addition, @Nullable AccountId booker, Standing standing) {
    return new Entry(
        BookingId.next(),
        addition.event(),
        booker,
        addition.key(),
        standing.company() == null ? null : standing.company().name(),
        addition.correspondence(),
        false,
        new ByHand(addition.by().id(), addition.reason()));
  }

  private @Nullable AccountId account(Attendee attendee) {
    return attendee.email() == null ? null : accounts.open(attendee.email()).id();
  }

  private Optional<Refused> already(Addition addition) {
    List<Known> known =
        attendees.known(
            List.of(new Wanted(addition.event(), addition.by().id(), addition.attendee())));
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(new AlreadyBooked(known.stream().map(Known::name).toList(), null));
  }
}
