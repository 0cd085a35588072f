package org.entente.registration;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import org.entente.agenda.CalendarShell;
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
    Calendar calendar = CalendarShell.once(say);
    calendar.add(entry(event, booking, status, link, words, now, say));
    return calendar.toString();
  }

  /// All of somebody's bookings, for a calendar that asks again and again (RFC 7986). What was
  /// cancelled stays with that status, so that the calendar lets go of it.
  ///
  /// @param site scheme, host and port, before which addresses stand
  public static String feed(
      List<Bookings.Entry> entries, String site, EventWords words, Translator say) {
    Calendar calendar = CalendarShell.named(say.say("registration.calendar.name"), say);
    for (Bookings.Entry entry : entries) {
      Booking booking = entry.booking();
      String link = site + "/bookings/" + booking.id().value();
      Instant stamp = booking.madeAt();
      calendar.add(entry(entry.event(), booking, booking.status(), link, words, stamp, say));
    }
    return calendar.toString();
  }

  private static VEvent entry(
      Event event,
      Booking booking,
      Seat.Status status,
      String link,
      EventWords words,
      Instant stamp,
      Translator say) {
    VEvent entry = new VEvent(false);
    entry.add(new Uid(booking.id().value() + "@entente"));
    entry.add(new DtStamp(stamp));
    entry.add(new DtStart<>(event.time().start()));
    entry.add(new DtEnd<>(event.time().end()));
    entry.add(new Summary(say.say(event.title())));
    entry.add(new Location(words.place(event, say)));
    entry.add(new Description(say.say(event.summary()) + "\n\n" + link));
    entry.add(new Url(URI.create(link)));
    entry.add(new Sequence(event.version() + (status == Seat.Status.CANCELLED ? 1 : 0)));
    entry.add(new Status(status(status)));
    return entry;
  }

  private static String status(Seat.Status status) {
    return switch (status) {
      case CONFIRMED -> Status.VALUE_CONFIRMED;
      case OFFERED, WAITING -> Status.VALUE_TENTATIVE;
      case CANCELLED -> Status.VALUE_CANCELLED;
    };
  }
}
