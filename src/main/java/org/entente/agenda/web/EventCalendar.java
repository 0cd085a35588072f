package org.entente.agenda.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
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
import org.entente.agenda.Publication;

/// Events for the calendars that people already have (RFC 5545 and 7986). An event keeps its UID
/// for
/// ever and counts its changes, and one that was called off stays with that status, so that whoever
/// subscribed sees it go.
final class EventCalendar {

  private EventCalendar() {}

  /// @param name what the calendar is called
  /// @param site scheme, host and port, before which addresses stand
  static String of(String name, List<Event> events, String site, Wording wording) {
    Calendar calendar = CalendarShell.named(name, wording.say());
    events.forEach(event -> calendar.add(entry(event, site, wording)));
    return calendar.toString();
  }

  private static VEvent entry(Event event, String site, Wording wording) {
    String address = site + wording.path(event);
    VEvent entry = new VEvent(false);
    entry.add(new Uid("event-" + event.id().value() + "@entente"));
    entry.add(new DtStamp(stamp(event)));
    entry.add(new DtStart<>(event.time().start()));
    entry.add(new DtEnd<>(event.time().end()));
    entry.add(new Summary(wording.title(event)));
    entry.add(new Location(wording.place(event.place())));
    entry.add(new Description(wording.say().say(event.summary()) + "\n\n" + address));
    entry.add(new Categories(wording.format(event)));
    entry.add(new Url(URI.create(address)));
    entry.add(new Sequence(event.version()));
    entry.add(
        new Status(
            event.status() instanceof Publication.Cancelled
                ? Status.VALUE_CANCELLED
                : Status.VALUE_CONFIRMED));
    return entry;
  }

  /// When it came to be as it is, as far as that is known: the same each time it is asked for, so
  /// that nobody fetches what they have.
  private static Instant stamp(Event event) {
    return switch (event.status()) {
      case Publication.Draft _ -> throw new IllegalStateException("Nobody may know of a draft.");
      case Publication.Published(Instant at) -> at;
      case Publication.Cancelled(_, Instant at, _) -> at;
    };
  }
}
