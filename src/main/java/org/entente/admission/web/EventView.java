package org.entente.admission.web;

import java.time.OffsetDateTime;
import org.entente.agenda.Event;
import org.entente.platform.France;
import org.entente.platform.text.Translator;
import org.entente.registration.EventWords;

/// What tickets and the door say of their event.
///
/// @param language the language of the title
/// @param start when it begins, with the offset in France, for `datetime` attributes
public record EventView(
    String path,
    String title,
    String language,
    String host,
    String start,
    String day,
    String hours,
    String place) {

  static EventView of(Event event, EventWords words, Translator say) {
    String end = say.time(event.time().end());
    boolean longer = event.time().lastDay().isAfter(event.time().day());
    return new EventView(
        "/events/" + event.slug(),
        say.say(event.title()),
        event.title().languageFor(say.locale()),
        words.host(event),
        OffsetDateTime.ofInstant(event.time().start(), France.ZONE).toString(),
        say.date(event.time().day()),
        say.time(event.time().start())
            + " – "
            + (longer ? say.shortDate(event.time().lastDay()) + ", " + end : end),
        words.place(event, say));
  }
}
