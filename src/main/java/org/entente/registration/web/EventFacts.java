package org.entente.registration.web;

import java.time.OffsetDateTime;
import org.entente.agenda.Event;
import org.entente.platform.France;
import org.entente.platform.text.Translator;
import org.entente.registration.EventWords;

/// What a page about seats says of their event.
///
/// @param language the language of the title
/// @param start when it begins, with the offset in France, for `datetime` attributes
public record EventFacts(
    String path,
    String title,
    String language,
    String host,
    String start,
    String day,
    String shortDay,
    String hours,
    String place) {

  /// For whoever looks: where an event online is found comes with the seat.
  static EventFacts of(Event event, EventWords words, Translator say) {
    return at(words.placeBeforeBooking(event, say), event, words, say);
  }

  /// For those who have a seat, and for the host.
  static EventFacts withLink(Event event, EventWords words, Translator say) {
    return at(words.place(event, say), event, words, say);
  }

  private static EventFacts at(String place, Event event, EventWords words, Translator say) {
    String end = say.time(event.time().end());
    boolean longer = event.time().lastDay().isAfter(event.time().day());
    return new EventFacts(
        "/events/" + event.slug(),
        say.say(event.title()),
        event.title().languageFor(say.locale()),
        words.host(event),
        OffsetDateTime.ofInstant(event.time().start(), France.ZONE).toString(),
        say.date(event.time().day()),
        say.shortDate(event.time().day()),
        say.time(event.time().start())
            + " – "
            + (longer ? say.shortDate(event.time().lastDay()) + ", " + end : end),
        place);
  }
}
