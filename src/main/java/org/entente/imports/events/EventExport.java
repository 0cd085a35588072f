package org.entente.imports.events;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.entente.agenda.DeskQuery;
import org.entente.agenda.Event;
import org.entente.agenda.Events;
import org.entente.agenda.Publication;
import org.entente.clusters.Cluster;
import org.entente.imports.calendar.CalendarText;
import org.entente.imports.calendar.FoundEvent;
import org.entente.platform.France;
import org.entente.platform.table.CsvText;
import org.entente.platform.text.Translator;
import org.entente.territory.Gazetteer;
import org.springframework.stereotype.Component;

/// Gives a cluster all its events, as a table or as a calendar that the importer reads again.
@Component
public class EventExport {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final List<EventField> COLUMNS =
      List.of(
          EventField.SOURCE,
          EventField.TITLE,
          EventField.START,
          EventField.END,
          EventField.VENUE,
          EventField.ADDRESS,
          EventField.COMMUNE,
          EventField.FORMAT,
          EventField.CAPACITY,
          EventField.PUBLIC_PRICE,
          EventField.MEMBER_PRICE,
          EventField.STATUS,
          EventField.DESCRIPTION);

  private final Events events;
  private final Gazetteer gazetteer;
  private final Clock clock;

  EventExport(Events events, Gazetteer gazetteer, Clock clock) {
    this.events = events;
    this.gazetteer = gazetteer;
    this.clock = clock;
  }

  /// What a query finds, on all its pages, with headings in the reader's language.
  public void write(Cluster host, DeskQuery query, CsvText csv, Translator say) {
    csv.row(COLUMNS.stream().map(field -> say.say("imports.column." + field.key())).toList());
    events.each(host.id(), query, event -> csv.row(cells(event, say)));
  }

  private List<String> cells(Event event, Translator say) {
    FoundEvent.Where where = SaidOfEvent.where(event.place(), gazetteer);
    return List.of(
        KnownEvents.reference(event),
        event.title().french(),
        shown(event.time().start()),
        shown(event.time().end()),
        where.venue(),
        where.address(),
        where.commune(),
        event.format().name().toLowerCase(Locale.ROOT),
        String.valueOf(event.capacity()),
        event.publicPrice().decimal(),
        event.memberPrice().decimal(),
        say.say("imports.status." + status(event).toLowerCase(Locale.ROOT)),
        event.description());
  }

  /// iCalendar.
  public byte[] calendar(Cluster host) {
    CalendarText calendar = new CalendarText(host.name(), clock.instant());
    events.each(
        host.id(),
        DeskQuery.soonest(DeskQuery.State.ALL),
        event ->
            calendar.event(
                KnownEvents.reference(event),
                event.title().french(),
                event.time().start(),
                event.time().end(),
                SaidOfEvent.where(event.place(), gazetteer).text(),
                status(event),
                event.description()));
    return calendar.bytes();
  }

  private static String status(Event event) {
    return switch (event.status()) {
      case Publication.Draft _ -> "TENTATIVE";
      case Publication.Published _ -> "CONFIRMED";
      case Publication.Cancelled _ -> "CANCELLED";
    };
  }

  private static String shown(Instant moment) {
    LocalDateTime local = LocalDateTime.ofInstant(moment, France.ZONE);
    return (local.getSecond() == 0 ? MINUTE : SECOND).format(local);
  }
}
