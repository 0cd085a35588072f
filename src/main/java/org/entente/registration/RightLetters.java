package org.entente.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.agenda.Event;
import org.entente.conventions.Article;
import org.entente.conventions.Convention;
import org.entente.platform.text.Messages;
import org.entente.platform.text.Translator;
import org.entente.registration.LetterRound.Matter;
import org.entente.registration.LetterText.Opening;
import org.entente.registration.SeatRights.Outlived;
import org.springframework.stereotype.Component;

/// Writes the mails about seats whose article ends, within the transaction of their caller. Each
/// may be asked for again: whoever got a letter gets it once.
@Component
class RightLetters {

  private final LetterRound round;
  private final BookingStore bookings;
  private final Messages messages;

  RightLetters(LetterRound round, BookingStore bookings, Messages messages) {
    this.round = round;
    this.bookings = bookings;
    this.messages = messages;
  }

  /// The article will end before the event: what becomes of the seat, and why.
  ///
  /// @param occasion what made it so
  void ending(Event event, Booking booking, List<Outlived> outlived, Object occasion) {
    tell(event, booking, outlived.stream().filter(Outlived::isCut).toList(), "ending", occasion);
    tell(
        event,
        booking,
        outlived.stream().filter(one -> !one.isCut()).toList(),
        "staying",
        occasion);
  }

  private void tell(
      Event event, Booking booking, List<Outlived> outlived, String kind, Object occasion) {
    if (!outlived.isEmpty()) {
      Outlived first = outlived.getFirst();
      round.send(
          new Matter("right-" + kind, event, booking, seats(outlived), occasion, null),
          (say, theirs) -> opening(say, event, kind, first, theirs.size()));
    }
  }

  /// The article will not end before the event after all.
  void stays(
      Event event, Booking booking, List<Seat> seats, Convention convention, Object occasion) {
    round.send(
        new Matter("right-stays", event, booking, seats, occasion, null),
        (say, theirs) ->
            new Opening(
                say.say("registration.mail.right-stays.subject", event.title()),
                say.say("registration.mail.right-stays.headline", theirs.size()),
                List.of(say.say("registration.mail.right-stays.text", convention.title())),
                say.say("registration.mail.way"),
                null));
  }

  /// The article has ended, and the seat with it.
  void ended(Event event, Booking booking, List<Outlived> cut) {
    Outlived first = cut.getFirst();
    boolean last = booking.liveSeats().size() == cut.size();
    round.send(
        new Matter("right-ended", event, booking, seats(cut), first.end(), null),
        (say, theirs) -> {
          Opening told = opening(say, event, "ended", first, theirs.size());
          boolean gone = last || theirs.size() < cut.size();
          return new Opening(
              told.subject(),
              told.headline(),
              told.lines(),
              told.way(),
              gone ? Seat.Status.CANCELLED : null);
        });
  }

  /// Why a seat ended, in the language of its booking, as its page shows it.
  String reason(Booking booking, Outlived cut) {
    Translator say = messages.in(Locale.of(bookings.correspondence(booking.id()).language()));
    return say.say(
        "registration.right.ended",
        cut.convention().title(),
        cut.article().number(),
        cut.end().minusDays(1));
  }

  private static Opening opening(
      Translator say, Event event, String kind, Outlived first, int seats) {
    Convention convention = first.convention();
    Article article = first.article();
    List<String> lines = new ArrayList<>();
    lines.add(
        say.say(
            "registration.mail.right.why",
            convention.title(),
            first.end().minusDays(1),
            article.number(),
            say.say("conventions.sunset." + article.sunset().name().toLowerCase(Locale.ROOT))));
    lines.add(say.say("registration.mail.right-" + kind + ".text", first.end().minusDays(1)));
    return new Opening(
        say.say("registration.mail.right-" + kind + ".subject", event.title()),
        say.say("registration.mail.right-" + kind + ".headline", seats),
        List.copyOf(lines),
        say.say("registration.mail.way"),
        null);
  }

  private static List<Seat> seats(List<Outlived> outlived) {
    return outlived.stream().map(Outlived::seat).toList();
  }
}
