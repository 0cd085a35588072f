package org.entente.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.entente.agenda.RegistrationWindow;
import org.entente.conventions.Attendance;
import org.entente.conventions.SeatRequest.Guarantee;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.jspecify.annotations.Nullable;

/// What became of a request for seats.
public sealed interface BookingAnswer {

  /// It was decided, and what was decided is written.
  sealed interface Decided extends BookingAnswer {}

  /// It stands: seats confirmed, or waiting where the request was to wait.
  record Booked(Booking booking) implements Decided {}

  /// So many ask, or the database is so slow, that it is not known yet whether it stands. The same
  /// request again, with the same key, books nothing twice.
  ///
  /// @param retryAfter when it is worth trying
  record Busy(Duration retryAfter) implements BookingAnswer {}

  /// Nothing was booked, and why.
  sealed interface Refused extends Decided {}

  /// There are fewer seats than asked for.
  ///
  /// @param free the seats there are for this person
  /// @param unsold the seats that nobody has, those kept for others with them
  /// @param keptFrom the shares that keep seats from this person
  record Full(int wanted, int free, int unsold, List<Guarantee> keptFrom) implements Refused {}

  /// The law does not let them come.
  record NotOpen(Attendance attendance) implements Refused {}

  /// One cannot book any more, or not yet.
  record Closed(RegistrationWindow window, Instant closesAt, boolean notYet) implements Refused {}

  /// Nobody may know of such an event.
  record UnknownEvent() implements Refused {}

  /// The event is over.
  record Past(Instant end) implements Refused {}

  /// The event does not take place.
  record EventWasCancelled(LocalizedText reason) implements Refused {}

  /// Some of these people have a seat already or wait for one.
  ///
  /// @param own the asker's own booking in which they stand, or null
  record AlreadyBooked(List<String> names, @Nullable BookingId own) implements Refused {}

  /// The price is another than the one that was shown.
  record PriceChanged(Money shown, Fare now, Attendance attendance) implements Refused {}
}
