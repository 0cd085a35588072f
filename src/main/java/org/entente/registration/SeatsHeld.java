package org.entente.registration;

import java.time.Clock;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.identity.AccountId;
import org.entente.platform.France;
import org.entente.platform.privacy.Extract;
import org.entente.platform.privacy.PersonalData;
import org.entente.platform.privacy.PersonalDatum;
import org.entente.platform.privacy.PersonalDatum.LegalBasis;
import org.entente.platform.privacy.Subject;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Bookings and seats. Whoever is forgotten first gives their seats back, which then go to the next
/// in the line; what stays of a seat are its price and its article, for the accounts.
@Component
@Order(10)
class SeatsHeld implements PersonalData {

  /// How long after an event one can read who was there.
  static final Period NAMES_KEPT = Period.ofMonths(12);

  private final SeatsHeldStore store;
  private final Bookings bookings;
  private final CancelSeats cancel;
  private final Clock clock;

  SeatsHeld(SeatsHeldStore store, Bookings bookings, CancelSeats cancel, Clock clock) {
    this.store = store;
    this.bookings = bookings;
    this.cancel = cancel;
    this.clock = clock;
  }

  @Override
  public List<PersonalDatum> data() {
    return List.of(
        PersonalDatum.of(
            "registration.privacy.", "seats", LegalBasis.CONTRACT, "seat.attendee", "seat.email"),
        PersonalDatum.of(
            "registration.privacy.",
            "bookings",
            LegalBasis.CONTRACT,
            "booking.company",
            "booking.language",
            "booking.site"),
        PersonalDatum.of(
            "registration.privacy.",
            "notes",
            LegalBasis.INTEREST,
            "booking.entry_note",
            "seat.cancel_note"));
  }

  @Override
  public List<Extract> export(Subject person) {
    return List.of(
        Extract.of("bookings", store.bookings(person)), Extract.of("seats", store.seats(person)));
  }

  @Override
  public void erase(Subject person) {
    AccountId account = new AccountId(person.account());
    store
        .withLiveSeats(person, clock.instant())
        .forEach(booking -> cancel.cancel(account, booking, answeredFor(booking, person)));
    store.anonymise(person, clock.instant());
  }

  /// Seats in the person's own name, and those of their bookings that nobody else could give back.
  private Set<SeatId> answeredFor(BookingId booking, Subject person) {
    Set<SeatId> seats = new HashSet<>();
    for (Seat seat :
        bookings.named(booking, new AccountId(person.account())).booking().liveSeats()) {
      if (seat.attendee().email() == null
          || person.emails().contains(seat.attendee().email().value())) {
        seats.add(seat.id());
      }
    }
    return seats;
  }

  @Override
  public void endTerms() {
    store.anonymiseBefore(
        France.startOf(France.day(clock.instant()).minus(NAMES_KEPT)), clock.instant());
  }
}
