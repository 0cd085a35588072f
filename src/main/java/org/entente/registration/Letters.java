package org.entente.registration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.agenda.Event;
import org.entente.agenda.EventChanged;
import org.entente.identity.Account;
import org.entente.identity.Accounts;
import org.entente.platform.LocalizedText;
import org.entente.platform.mail.Mail;
import org.entente.platform.mail.Outbox;
import org.entente.platform.text.Messages;
import org.entente.platform.text.Translator;
import org.entente.registration.BookingRequest.Correspondence;
import org.springframework.stereotype.Component;

/// Writes the mails about seats into the outbox, in the language of the booking. The booker is told
/// of all seats, an attendee with an address of their own of theirs alone.
@Component
class Letters {

  private final Outbox outbox;
  private final Accounts accounts;
  private final BookingStore bookings;
  private final LetterText text;
  private final Messages messages;

  Letters(
      Outbox outbox, Accounts accounts, BookingStore bookings, LetterText text, Messages messages) {
    this.outbox = outbox;
    this.accounts = accounts;
    this.bookings = bookings;
    this.text = text;
    this.messages = messages;
  }

  void booked(Event event, Booking booking) {
    send(
        event,
        booking,
        booking.liveSeats(),
        (say, seats) ->
            seats.stream().anyMatch(Seat::isConfirmed)
                ? new Opening(
                    say.say("registration.mail.booked.subject", event.title()),
                    confirmed(say, seats))
                : new Opening(
                    say.say("registration.mail.waiting.subject", event.title()),
                    List.of(say.say("registration.mail.waiting.text", seats.size()))));
  }

  private static List<String> confirmed(Translator say, List<Seat> seats) {
    int waiting = Math.toIntExact(seats.stream().filter(Seat::isWaiting).count());
    List<String> lines = new ArrayList<>();
    lines.add(say.say("registration.mail.booked.text", seats.size() - waiting));
    if (waiting > 0) {
      lines.add(say.say("registration.mail.booked.others", waiting));
    }
    return lines;
  }

  void promoted(Event event, Booking booking, List<Seat> seats) {
    send(
        event,
        booking,
        seats,
        (say, theirs) ->
            new Opening(
                say.say("registration.mail.promoted.subject", event.title()),
                List.of(say.say("registration.mail.promoted.text", theirs.size()))));
  }

  void cancelled(Event event, Booking booking, List<Seat> seats) {
    send(
        event,
        booking,
        seats,
        (say, theirs) ->
            new Opening(
                say.say("registration.mail.cancelled.subject", event.title()),
                List.of(say.say("registration.mail.cancelled.text", theirs.size()))));
  }

  /// @param reason what the staff says about it
  void removed(Event event, Booking booking, List<Seat> seats, String reason) {
    send(
        event,
        booking,
        seats,
        (say, _) ->
            new Opening(
                say.say("registration.mail.cancelled.subject", event.title()),
                List.of(say.say("registration.mail.removed.text", text.host(event), reason))));
  }

  void eventCancelled(Event event, Booking booking, LocalizedText reason) {
    send(
        event,
        booking,
        booking.liveSeats(),
        (say, _) ->
            new Opening(
                say.say("registration.mail.event-cancelled.subject", event.title()),
                List.of(
                    say.say("registration.mail.event-cancelled.text", text.host(event), reason))));
  }

  void eventChanged(Event event, Booking booking, EventChanged change) {
    send(
        event,
        booking,
        booking.liveSeats(),
        (say, _) ->
            new Opening(
                say.say("registration.mail.event-changed.subject", event.title()),
                text.changes(event, change, say)));
  }

  /// What is particular to a letter: its subject and its first lines.
  private record Opening(String subject, List<String> lines) {}

  /// Begins a letter about some seats.
  private interface Composer {
    Opening compose(Translator say, List<Seat> seats);
  }

  private void send(Event event, Booking booking, List<Seat> seats, Composer composer) {
    if (seats.isEmpty()) {
      return;
    }
    Correspondence correspondence = bookings.correspondence(booking.id());
    Translator say = messages.in(Locale.of(correspondence.language()));
    Optional<String> booker =
        Optional.ofNullable(booking.booker())
            .flatMap(accounts::find)
            .map(Account::email)
            .map(String::valueOf);
    Map<String, List<Seat>> recipients = recipients(seats);
    booker.ifPresent(address -> recipients.put(address, seats));
    recipients.forEach(
        (address, theirs) -> {
          Opening opening = composer.compose(say, theirs);
          boolean owner = booker.filter(address::equals).isPresent();
          String link =
              correspondence.site()
                  + (owner ? "/bookings/" + booking.id().value() : "/events/" + event.slug());
          outbox.send(
              new Mail(
                  address,
                  opening.subject().replaceAll("\\s+", " "),
                  text.letter(event, theirs, opening.lines(), link, say),
                  say.language()));
        });
  }

  private static Map<String, List<Seat>> recipients(List<Seat> seats) {
    Map<String, List<Seat>> recipients = new LinkedHashMap<>();
    for (Seat seat : seats) {
      if (seat.attendee().email() != null) {
        recipients.put(seat.attendee().email().value(), List.of(seat));
      }
    }
    return recipients;
  }
}
