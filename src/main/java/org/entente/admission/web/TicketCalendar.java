package org.entente.admission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
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
import org.entente.admission.TicketSeat;
import org.entente.admission.Tickets;
import org.entente.agenda.Event;
import org.entente.agenda.Events;
import org.entente.platform.NotFound;
import org.entente.platform.page.Origin;
import org.entente.platform.text.Translator;
import org.entente.registration.EventWords;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A ticket for the calendar of whoever holds its link (RFC 5545).
@Controller
class TicketCalendar {

  private final Tickets tickets;
  private final Events events;
  private final EventWords words;
  private final Origin origin;
  private final Clock clock;

  TicketCalendar(Tickets tickets, Events events, EventWords words, Origin origin, Clock clock) {
    this.tickets = tickets;
    this.events = events;
    this.words = words;
    this.origin = origin;
    this.clock = clock;
  }

  @GetMapping("/tickets/{ticket}/calendar.ics")
  ResponseEntity<String> calendar(
      @PathVariable("ticket") String link, HttpServletRequest request, Translator say) {
    Tickets.Followed followed = tickets.follow(link);
    if (!followed.current()) {
      throw new NotFound("This ticket is somebody else's now.");
    }
    TicketSeat ticket = followed.ticket();
    Event event = events.find(ticket.event()).orElseThrow();
    String page = origin.of(request) + "/tickets/" + link;
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + event.slug() + ".ics\"")
        .body(file(ticket, event, page, say));
  }

  private String file(TicketSeat ticket, Event event, String page, Translator say) {
    VEvent entry = new VEvent(false);
    entry.add(new Uid(ticket.seat().value() + "@entente"));
    entry.add(new DtStamp(clock.instant()));
    entry.add(new DtStart<>(event.time().start()));
    entry.add(new DtEnd<>(event.time().end()));
    entry.add(new Summary(say.say(event.title())));
    entry.add(new Location(words.place(event, say)));
    entry.add(new Description(say.say("admission.calendar.text", ticket.spelledCode(), page)));
    entry.add(new Url(URI.create(page)));
    entry.add(new Sequence(event.version()));
    entry.add(new Status(status(ticket, event)));
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Entente//Entente//" + say.language().toUpperCase(Locale.ROOT)));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(entry);
    return calendar.toString();
  }

  private static String status(TicketSeat ticket, Event event) {
    if (!event.isPublished()) {
      return Status.VALUE_CANCELLED;
    }
    return switch (ticket.standing()) {
      case CONFIRMED -> Status.VALUE_CONFIRMED;
      case NOT_CONFIRMED -> Status.VALUE_TENTATIVE;
      case CANCELLED -> Status.VALUE_CANCELLED;
    };
  }
}
