package org.entente.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.entente.agenda.Event;
import org.entente.agenda.Events;
import org.entente.platform.France;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds of tomorrow's events and thanks for yesterday's. Each booking is a transaction of its
/// own,
/// and doing it again writes only what is not written.
@Component
public class WriteDayLetters {

  /// How many days may have passed when a server comes back that had to thank.
  private static final int DAYS_TO_THANK = 3;

  private final DueLetterStore due;
  private final BookingStore bookings;
  private final Events events;
  private final DayLetters letters;
  private final TransactionTemplate transaction;
  private final Clock clock;

  WriteDayLetters(
      DueLetterStore due,
      BookingStore bookings,
      Events events,
      DayLetters letters,
      TransactionTemplate transaction,
      Clock clock) {
    this.due = due;
    this.bookings = bookings;
    this.events = events;
    this.letters = letters;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// To everybody who has a seat tomorrow. Who booked today has just read of it.
  public void remind() {
    LocalDate today = France.day(clock.instant());
    each(due.beginning(today.plusDays(1), France.startOf(today)), letters::reminder);
  }

  /// To everybody who had a seat at an event that ended yesterday, or in the days before.
  public void thank() {
    LocalDate today = France.day(clock.instant());
    Instant from = France.startOf(today.minusDays(DAYS_TO_THANK));
    each(due.ended(from, France.startOf(today)), letters::thanks);
  }

  private void each(List<BookingId> due, BiConsumer<Event, Booking> letter) {
    for (BookingId id : due) {
      transaction.executeWithoutResult(
          _ -> {
            Booking booking = bookings.find(id).orElseThrow();
            letter.accept(events.find(booking.event()).orElseThrow(), booking);
          });
    }
  }
}
