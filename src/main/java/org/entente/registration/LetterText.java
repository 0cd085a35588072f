package org.entente.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.entente.agenda.Event;
import org.entente.agenda.EventChanged;
import org.entente.clusters.Clusters;
import org.entente.conventions.DecisionPhrases;
import org.entente.conventions.ExplainDecisions;
import org.entente.platform.mail.Letter;
import org.entente.platform.mail.Letter.Fact;
import org.entente.platform.mail.Letter.Part;
import org.entente.platform.mail.LetterPress;
import org.entente.platform.mail.Mail;
import org.entente.platform.text.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The words of a mail about seats: what, when, where, who, at what price and why.
@Component
class LetterText {

  private final EventWords words;
  private final Clusters clusters;
  private final ExplainDecisions explain;
  private final LetterPress press;
  private final Clock clock;

  LetterText(
      EventWords words,
      Clusters clusters,
      ExplainDecisions explain,
      LetterPress press,
      Clock clock) {
    this.words = words;
    this.clusters = clusters;
    this.explain = explain;
    this.press = press;
    this.clock = clock;
  }

  /// What is particular to a letter.
  ///
  /// @param headline what happened, in a sentence
  /// @param lines what there is to say of it, a paragraph each
  /// @param way what the reader can do on the booking's page
  /// @param calendar how it stands in the reader's calendar now, or null to leave that alone
  /// @param further what else the reader can open, below the booking's page
  record Opening(
      String subject,
      String headline,
      List<String> lines,
      String way,
      Seat.@Nullable Status calendar,
      List<Further> further) {

    Opening(
        String subject,
        String headline,
        List<String> lines,
        String way,
        Seat.@Nullable Status calendar) {
      this(subject, headline, lines, way, calendar, List.of());
    }

    Opening with(Further page) {
      return new Opening(subject, headline, lines, way, calendar, List.of(page));
    }
  }

  /// A page below that of the booking.
  ///
  /// @param path what follows the booking's address
  record Further(String words, String path) {

    static Further tickets(Translator say) {
      return new Further(say.say("registration.mail.way.tickets"), "/tickets");
    }

    static Further certificates(Translator say) {
      return new Further(say.say("registration.mail.way.certificates"), "/certificates");
    }
  }

  /// Who reads it.
  ///
  /// @param seats the seats they are told of
  /// @param booker whether the booking is theirs; an attendee sees their own seats of it
  /// @param site where the site is, for links
  record Reader(String address, List<Seat> seats, boolean booker, String site) {}

  Mail mail(Event event, Booking booking, Reader reader, Opening opening, Translator say) {
    String link = reader.site() + "/bookings/" + booking.id().value();
    Mail mail = press.set(reader.address(), letter(event, reader, opening, link, say), say);
    return opening.calendar() == null
        ? mail
        : mail.withCalendar(
            CalendarFile.of(event, booking, opening.calendar(), link, words, clock.instant(), say));
  }

  private Letter letter(Event event, Reader reader, Opening opening, String link, Translator say) {
    List<Part> parts = new ArrayList<>();
    opening.lines().forEach(line -> parts.add(new Part.Words(line)));
    parts.add(
        new Part.Facts(
            say.say(event.title()),
            List.of(
                new Fact(say.say("registration.fact.when"), say.dateTime(event.time().start())),
                new Fact(say.say("registration.fact.where"), words.place(event, say)))));
    parts.add(new Part.Lines(seats(reader.seats(), say)));
    parts.add(new Part.Way(opening.way(), link));
    opening.further().forEach(one -> parts.add(new Part.Way(one.words(), link + one.path())));
    return new Letter(
        sender(event),
        opening.subject(),
        opening.headline(),
        parts,
        say.say(
            reader.booker()
                ? "registration.mail.closing.booker"
                : "registration.mail.closing.attendee"));
  }

  private List<Fact> seats(List<Seat> seats, Translator say) {
    DecisionPhrases reasons = explain.in(say);
    return seats.stream()
        .map(
            seat ->
                new Fact(
                    EventWords.attendee(seat.attendee(), say),
                    say.say(
                        "registration.mail.seat",
                        EventWords.price(seat.price(), say),
                        reasons.basis(seat.fare().basis()))))
        .toList();
  }

  private Letter.Sender sender(Event event) {
    return clusters
        .find(event.host())
        .map(
            host ->
                new Letter.Sender(
                    host.name(), host.accent().onLight().hex(), host.accent().onDark().hex()))
        .orElse(Letter.Sender.ENTENTE);
  }

  /// What is another now, a line each.
  List<String> changes(Event event, EventChanged change, Translator say) {
    List<String> lines = new ArrayList<>();
    if (change.aspects().contains(EventChanged.Aspect.TIME)) {
      lines.add(
          say.say(
              "registration.mail.event-changed.time",
              change.startBefore(),
              event.time().start(),
              say.time(event.time().end())));
    }
    if (change.aspects().contains(EventChanged.Aspect.PLACE)) {
      lines.add(say.say("registration.mail.event-changed.place", words.place(event, say)));
    }
    return lines;
  }

  String host(Event event) {
    return words.host(event);
  }
}
