package org.entente.registration;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.agenda.Event;
import org.entente.agenda.EventChanged;
import org.entente.platform.LocalizedText;
import org.entente.platform.text.Translator;
import org.entente.registration.LetterRound.Matter;
import org.entente.registration.LetterText.Further;
import org.entente.registration.LetterText.Opening;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes the mails about what happened to seats into the outbox, within the transaction of its
/// caller. Each may be asked for again: whoever got a letter gets it once.
@Component
class Letters {

  private final LetterRound round;
  private final LetterText text;

  Letters(LetterRound round, LetterText text) {
    this.round = round;
    this.text = text;
  }

  /// The confirmation; of seats that wait, that they do.
  void booked(Event event, Booking booking) {
    round.send(
        new Matter("booked", event, booking, booking.liveSeats(), "first", null),
        (say, seats) -> standing(event, say, seats));
  }

  /// The same to somebody whose address was given later.
  void reachable(Event event, Booking booking, Seat seat) {
    round.sendToAttendee(
        new Matter("booked", event, booking, List.of(seat), seat.holder(), null),
        (say, seats) -> standing(event, say, seats));
  }

  private static Opening standing(Event event, Translator say, List<Seat> seats) {
    return seats.stream().anyMatch(Seat::isConfirmed)
        ? confirmed(event, say, seats)
        : opening(say, "waiting", event, seats.size(), waiting(say, seats), null);
  }

  private static List<String> waiting(Translator say, List<Seat> seats) {
    return List.of(say.say("registration.mail.waiting.text", seats.size()));
  }

  private static Opening confirmed(Event event, Translator say, List<Seat> seats) {
    int waiting = Math.toIntExact(seats.stream().filter(Seat::isWaiting).count());
    List<String> lines = new ArrayList<>();
    if (waiting > 0) {
      lines.add(say.say("registration.mail.booked.others", waiting));
    }
    lines.add(say.say("registration.mail.booked.text"));
    return opening(say, "booked", event, seats.size() - waiting, lines, Seat.Status.CONFIRMED)
        .with(Further.tickets(say));
  }

  /// Seats that waited are given for good.
  void promoted(Event event, Booking booking, List<Seat> seats) {
    round.send(
        new Matter("promoted", event, booking, seats, among(seats), null),
        (say, theirs) ->
            opening(
                    say,
                    "promoted",
                    event,
                    theirs.size(),
                    List.of(say.say("registration.mail.promoted.text", theirs.size())),
                    Seat.Status.CONFIRMED)
                .with(Further.tickets(say)));
  }

  /// Seats are kept for these people until they answer, or until that moment.
  void offer(Event event, Booking booking, List<Seat> seats, Instant until) {
    round.sendToAnswerable(
        new Matter("offer", event, booking, seats, among(seats, until), until),
        (say, theirs) ->
            new Opening(
                say.say("registration.mail.offer.subject", event.title()),
                say.say("registration.mail.offer.headline", theirs.size()),
                List.of(say.say("registration.mail.offer.text", theirs.size(), until)),
                say.say("registration.mail.way.offer"),
                null));
  }

  /// Nobody answered the offer in time; it went on.
  void offerExpired(Event event, Booking booking, List<Seat> seats, Instant until) {
    round.sendToAnswerable(
        new Matter("offer-expired", event, booking, seats, among(seats, until), null),
        (say, theirs) ->
            opening(
                say,
                "offer-expired",
                event,
                theirs.size(),
                List.of(say.say("registration.mail.offer-expired.text", until)),
                null));
  }

  /// Their people gave these seats back, or their places in the line.
  void cancelled(Event event, Booking booking, List<Seat> seats) {
    round.send(
        new Matter("cancelled", event, booking, seats, among(seats), null),
        (say, theirs) ->
            opening(
                say,
                "cancelled",
                event,
                theirs.size(),
                List.of(say.say("registration.mail.cancelled.text")),
                after(booking, seats, theirs)));
  }

  /// @param reason what the staff says about it
  void removed(Event event, Booking booking, List<Seat> seats, String reason) {
    round.send(
        new Matter("removed", event, booking, seats, among(seats), null),
        (say, theirs) ->
            opening(
                say,
                "cancelled",
                event,
                theirs.size(),
                List.of(say.say("registration.mail.removed.text", text.host(event), reason)),
                after(booking, seats, theirs)));
  }

  void eventCancelled(Event event, Booking booking, LocalizedText reason) {
    round.send(
        new Matter("event-cancelled", event, booking, booking.liveSeats(), event.version(), null),
        (say, theirs) ->
            opening(
                say,
                "event-cancelled",
                event,
                theirs.size(),
                List.of(
                    say.say("registration.mail.event-cancelled.text", text.host(event), reason)),
                Seat.Status.CANCELLED));
  }

  void eventChanged(Event event, Booking booking, EventChanged change) {
    round.send(
        new Matter("event-changed", event, booking, booking.liveSeats(), event.version(), null),
        (say, theirs) ->
            opening(
                say,
                "event-changed",
                event,
                theirs.size(),
                text.changes(event, change, say),
                theirs.stream().anyMatch(Seat::isConfirmed)
                    ? Seat.Status.CONFIRMED
                    : Seat.Status.WAITING));
  }

  private static Opening opening(
      Translator say,
      String kind,
      Event event,
      int seats,
      List<String> lines,
      Seat.@Nullable Status calendar) {
    return new Opening(
        say.say("registration.mail." + kind + ".subject", event.title()),
        say.say("registration.mail." + kind + ".headline", seats),
        lines,
        say.say("registration.mail.way"),
        calendar);
  }

  /// What is to become of the calendar's entry: it goes when none of the reader's seats is left.
  private static Seat.@Nullable Status after(Booking booking, List<Seat> given, List<Seat> theirs) {
    boolean attendee = theirs.size() < given.size();
    boolean last =
        booking.liveSeats().stream()
            .allMatch(seat -> given.stream().anyMatch(one -> one.id().equals(seat.id())));
    return attendee || last ? Seat.Status.CANCELLED : null;
  }

  /// Tells these seats from others of the booking to which the same happens another time.
  private static UUID among(List<Seat> seats, Object... more) {
    String ids =
        seats.stream()
            .map(seat -> seat.id().value().toString())
            .sorted()
            .collect(Collectors.joining(","));
    return UUID.nameUUIDFromBytes((ids + List.of(more)).getBytes(StandardCharsets.UTF_8));
  }
}
