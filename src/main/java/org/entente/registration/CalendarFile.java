package org.entente.registration;

import java.net.URI;
import java.time.Instant;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.entente.agenda.Event;
import org.entente.platform.text.Translator;

/// A booking for the calendars that people already have (RFC 5545).
public final class CalendarFile {

  private CalendarFile() {}

  /// @param link the address of the booking's page
  public static String of(
      Bookings.Entry entry, String link, EventWords words, Instant now, Translator say) {
    return of(entry.event(), entry.booking(), entry.booking().status(), link, words, now, say);
  }

  /// The same for somebody whose seats of it stand otherwise than the booking as a whole.
  static String of(
      Event event,
      Booking booking,
      Seat.Status status,
      String link,
      EventWords words,
      Instant now,
      Translator say) {
    VEvent component = new VEvent(false);
    component.add(new Uid(booking.id().value() + "@entente"));
    component.add(new DtStamp(now));
    component.add(new DtStart<>(event.time().start()));
    component.add(new DtEnd<>(event.time().end()));
    component.add(new Summary(say.say(event.title())));
    component.add(new Location(words.place(event, say)));
    component.add(new Description(say.say(event.summary()) + "\n\n" + link));
    component.add(new Url(URI.create(link)));
    component.add(new Sequence(event.version() + (status == Seat.Status.CANCELLED ? 1 : 0)));
    component.add(new Status(status(status)));
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Entente//Entente//" + say.language().toUpperCase(say.locale())));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(component);
    return calendar.toString();
  }

  private static String status(Seat.Status status) {
    return switch (status) {
      case CONFIRMED -> Status.VALUE_CONFIRMED;
      case OFFERED, WAITING -> Status.VALUE_TENTATIVE;
      case CANCELLED -> Status.VALUE_CANCELLED;
    };
  }
}
