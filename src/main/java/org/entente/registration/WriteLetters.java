package org.entente.registration;

import java.util.List;
import java.util.Map;
import org.entente.agenda.Event;
import org.entente.agenda.EventId;
import org.entente.agenda.Events;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes the first letter of each booking, after the booking is committed: whoever waits for a
/// seat does not wait for other people's letters.
@Component
public class WriteLetters {

  private static final int TOGETHER = 20;

  /// So many in one go, that a server with a long list of them can still be stopped.
  private static final int MOST = 500;

  private final BookingStore bookings;
  private final Events events;
  private final Letters letters;
  private final BookingOffice office;
  private final TransactionTemplate transaction;

  WriteLetters(
      BookingStore bookings,
      Events events,
      Letters letters,
      BookingOffice office,
      TransactionTemplate transaction) {
    this.bookings = bookings;
    this.events = events;
    this.letters = letters;
    this.office = office;
    this.transaction = transaction;
  }

  /// Writes what is due, a few in each transaction and some hundreds at most; as long as people
  /// wait
  /// for an answer, only the first few.
  ///
  /// @return for how many bookings
  public int writeDue() {
    int written = 0;
    int now;
    do {
      now = transaction.execute(_ -> writeSome());
      written += now;
    } while (now > 0 && written < MOST && !office.isBusy());
    return written;
  }

  private int writeSome() {
    List<Booking> due = bookings.takeDue(TOGETHER);
    Map<EventId, Event> known = events.find(due.stream().map(Booking::event).distinct().toList());
    due.forEach(booking -> letters.booked(known.get(booking.event()), booking));
    return due.size();
  }
}
