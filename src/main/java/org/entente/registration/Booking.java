package org.entente.registration;

import java.time.Instant;
import java.util.List;
import org.entente.agenda.EventId;
import org.entente.identity.AccountId;
import org.entente.platform.Money;
import org.jspecify.annotations.Nullable;

/// One request for seats at one event, and what became of each of them.
///
/// @param booker whose booking it is, or null for somebody without an account whom staff entered
/// @param company the company they came from when it was made, or null
/// @param byHand whether staff entered it
/// @param seats at least one, in the order in which they were asked for
public record Booking(
    BookingId id,
    EventId event,
    @Nullable AccountId booker,
    @Nullable String company,
    Instant madeAt,
    boolean byHand,
    List<Seat> seats) {

  public Booking {
    seats = List.copyOf(seats);
  }

  public List<Seat> liveSeats() {
    return seats.stream().filter(Seat::isLive).toList();
  }

  public List<Seat> waitingSeats() {
    return seats.stream().filter(Seat::isWaiting).toList();
  }

  public List<Seat> confirmedSeats() {
    return seats.stream().filter(Seat::isConfirmed).toList();
  }

  public List<Seat> offeredSeats() {
    return seats.stream().filter(Seat::isOffered).toList();
  }

  /// The same booking with its seats as they are now.
  Booking withSeats(List<Seat> now) {
    return new Booking(id, event, booker, company, madeAt, byHand, now);
  }

  /// Offered as long as one of its seats is to be taken, else confirmed as soon as one is, and
  /// cancelled when all are.
  public Seat.Status status() {
    if (!offeredSeats().isEmpty()) {
      return Seat.Status.OFFERED;
    }
    if (!confirmedSeats().isEmpty()) {
      return Seat.Status.CONFIRMED;
    }
    return waitingSeats().isEmpty() ? Seat.Status.CANCELLED : Seat.Status.WAITING;
  }

  /// What its confirmed and waiting seats cost together.
  public Money total() {
    return liveSeats().stream().map(Seat::price).reduce(Money.ZERO, Money::plus);
  }
}
