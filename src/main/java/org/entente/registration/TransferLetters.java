package org.entente.registration;

import java.util.List;
import org.entente.agenda.Event;
import org.entente.platform.text.Translator;
import org.entente.registration.LetterRound.Matter;
import org.entente.registration.LetterText.Further;
import org.entente.registration.LetterText.Opening;
import org.springframework.stereotype.Component;

/// Writes the mails about a seat that passed to a colleague, within the transaction of their
/// caller.
/// Each may be asked for again: whoever got a letter gets it once.
@Component
class TransferLetters {

  private final LetterRound round;

  TransferLetters(LetterRound round) {
    this.round = round;
  }

  /// To the one who comes now, to the one who came before, and to the booker.
  ///
  /// @param before the seat as it was
  /// @param now the seat as it is
  /// @param holder counts who had the seat, so that each transfer is told once
  void transferred(Event event, Booking booking, Seat before, Seat now, int holder) {
    round.sendToAttendee(
        new Matter("transferred-from", event, booking, List.of(before), holder, null),
        (say, _) ->
            new Opening(
                say.say("registration.mail.transferred-from.subject", event.title()),
                say.say("registration.mail.transferred-from.headline", now.attendee().name()),
                List.of(say.say("registration.mail.transferred-from.text")),
                say.say("registration.mail.way"),
                Seat.Status.CANCELLED));
    round.send(
        new Matter("transferred-to", event, booking, List.of(now), holder, null),
        (say, _) -> theirs(event, before, now, say));
  }

  private static Opening theirs(Event event, Seat before, Seat now, Translator say) {
    List<String> lines =
        before.attendee().isNamed()
            ? List.of(say.say("registration.mail.transferred-to.text", before.attendee().name()))
            : List.of();
    Opening opening =
        new Opening(
            say.say("registration.mail.transferred-to.subject", event.title()),
            say.say("registration.mail.transferred-to.headline", now.attendee().name()),
            lines,
            say.say("registration.mail.way"),
            now.status());
    return now.isConfirmed() ? opening.with(Further.tickets(say)) : opening;
  }
}
