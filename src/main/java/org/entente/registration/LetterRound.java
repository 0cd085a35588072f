package org.entente.registration;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.agenda.Event;
import org.entente.identity.Account;
import org.entente.identity.Accounts;
import org.entente.platform.mail.Mail;
import org.entente.platform.mail.Outbox;
import org.entente.platform.mail.Purpose;
import org.entente.platform.text.Messages;
import org.entente.platform.text.Translator;
import org.entente.registration.BookingRequest.Correspondence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes a letter round to everyone whom it concerns, in the language of the booking: to the booker
/// about all of its seats, to an attendee with an address of their own about theirs alone.
@Component
class LetterRound {

  private final Outbox outbox;
  private final Accounts accounts;
  private final BookingStore bookings;
  private final LetterText text;
  private final Messages messages;

  LetterRound(
      Outbox outbox, Accounts accounts, BookingStore bookings, LetterText text, Messages messages) {
    this.outbox = outbox;
    this.accounts = accounts;
    this.bookings = bookings;
    this.text = text;
    this.messages = messages;
  }

  /// What a letter is about.
  ///
  /// @param kind what sort of letter, as [Purpose] takes it
  /// @param occasion what tells this letter from others of its kind about the same booking
  /// @param usefulUntil from when on it would come too late, or null
  record Matter(
      String kind,
      Event event,
      Booking booking,
      List<Seat> seats,
      Object occasion,
      @Nullable Instant usefulUntil) {}

  /// Begins the letter to one of its readers.
  interface Composer {
    LetterText.Opening compose(Translator say, List<Seat> theirs);
  }

  /// To the booker and to all attendees. Whoever got it before gets nothing.
  void send(Matter matter, Composer composer) {
    booker(matter.booking()).ifPresent(address -> toBooker(address, matter, composer));
    sendToAttendee(matter, composer);
  }

  /// To the attendees alone, unless one of them is the booker, who is told otherwise.
  void sendToAttendee(Matter matter, Composer composer) {
    Map<String, List<Seat>> attendees = attendees(matter.seats());
    booker(matter.booking()).ifPresent(attendees::remove);
    attendees.forEach((address, theirs) -> toAttendee(address, theirs, matter, composer));
  }

  /// To whoever can answer for the booking: the booker, or the attendees of one that has none.
  void sendToAnswerable(Matter matter, Composer composer) {
    booker(matter.booking())
        .ifPresentOrElse(
            address -> toBooker(address, matter, composer), () -> send(matter, composer));
  }

  private void toBooker(String address, Matter matter, Composer composer) {
    if (!matter.seats().isEmpty()) {
      Purpose purpose =
          Purpose.of(matter.kind(), "booker", matter.booking().id().value(), matter.occasion());
      write(purpose, address, matter.seats(), true, matter, composer);
    }
  }

  private void toAttendee(String address, List<Seat> theirs, Matter matter, Composer composer) {
    Purpose purpose = Purpose.of(matter.kind(), theirs.getFirst().id().value(), matter.occasion());
    write(purpose, address, theirs, false, matter, composer);
  }

  private void write(
      Purpose purpose,
      String address,
      List<Seat> theirs,
      boolean booker,
      Matter matter,
      Composer composer) {
    if (outbox.has(purpose)) {
      return;
    }
    Correspondence correspondence = bookings.correspondence(matter.booking().id());
    Translator say = messages.in(Locale.of(correspondence.language()));
    LetterText.Reader reader =
        new LetterText.Reader(address, theirs, booker, correspondence.site());
    Mail mail =
        text.mail(matter.event(), matter.booking(), reader, composer.compose(say, theirs), say);
    Instant until = matter.usefulUntil();
    outbox.send(purpose, until == null ? mail : mail.usefulUntil(until));
  }

  private Optional<String> booker(Booking booking) {
    return Optional.ofNullable(booking.booker())
        .flatMap(accounts::find)
        .map(Account::email)
        .map(String::valueOf);
  }

  private static Map<String, List<Seat>> attendees(List<Seat> seats) {
    Map<String, List<Seat>> attendees = new LinkedHashMap<>();
    for (Seat seat : seats) {
      if (seat.attendee().email() != null) {
        attendees.put(seat.attendee().email().value(), List.of(seat));
      }
    }
    return attendees;
  }
}
