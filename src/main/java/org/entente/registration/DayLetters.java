package org.entente.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entente.agenda.Event;
import org.entente.platform.text.Translator;
import org.entente.registration.LetterRound.Matter;
import org.entente.registration.LetterText.Further;
import org.entente.registration.LetterText.Opening;
import org.springframework.stereotype.Component;

/// Writes the mails that a day brings rather than anybody's act, within the transaction of their
/// caller. Each may be asked for again: whoever got a letter gets it once.
@Component
class DayLetters {

  private final LetterRound round;

  DayLetters(LetterRound round) {
    this.round = round;
  }

  /// It is tomorrow. An event that moved to another day is reminded of again.
  void reminder(Event event, Booking booking) {
    Instant start = event.time().start();
    LocalDate day = event.time().day();
    round.send(
        new Matter("reminder", event, booking, booking.confirmedSeats(), day, start),
        (say, _) -> opening(say, "reminder", event).with(Further.tickets(say)));
  }

  /// It was.
  void thanks(Event event, Booking booking) {
    round.send(
        new Matter("thanks", event, booking, booking.confirmedSeats(), event.id().value(), null),
        (say, _) -> opening(say, "thanks", event).with(Further.certificates(say)));
  }

  private static Opening opening(Translator say, String kind, Event event) {
    return new Opening(
        say.say("registration.mail." + kind + ".subject", event.title()),
        say.say("registration.mail." + kind + ".headline"),
        List.of(say.say("registration.mail." + kind + ".text")),
        say.say("registration.mail.way"),
        null);
  }
}
