package org.entente.imports.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.imports.Choices;
import org.entente.imports.calendar.EventText;
import org.entente.imports.calendar.FoundEvent;
import org.entente.imports.table.CellTimes;
import org.entente.imports.table.Table;
import org.entente.platform.France;
import org.entente.platform.Problem;
import org.jspecify.annotations.Nullable;

/// Reads the lines of a table as events, under the columns that were chosen.
final class EventTable {

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(18, 0);
  private static final int LONGEST_ID = 255;

  private final Table table;
  private final Map<EventField, Integer> places = new EnumMap<>(EventField.class);

  EventTable(Table table, Choices choices) {
    this.table = table;
    for (EventField field : EventField.values()) {
      places.put(field, table.place(choices.get(field.choice())));
    }
  }

  /// One line, with what only tables say.
  ///
  /// @param event the event, or null if the line was refused
  /// @param refused why, or null
  /// @param more values of the columns of format, capacity and prices, by field
  record Line(
      Table.Row row,
      @Nullable FoundEvent event,
      FoundEvent.@Nullable Refused refused,
      Map<EventField, String> more) {}

  List<Line> lines() {
    return table.rows().stream().map(this::line).toList();
  }

  private Line line(Table.Row row) {
    String title = EventText.title(text(row, EventField.TITLE));
    if (table.overflows(row)) {
      return refused(row, title, Problem.overall("imports.line.overflow", table.headers().size()));
    }
    if (title.isEmpty()) {
      return refused(row, title, Problem.overall("imports.event.no_title"));
    }
    String written = joined(row, EventField.START, EventField.START_HOUR);
    if (written.isEmpty()) {
      return refused(row, title, Problem.overall("imports.event.no_start"));
    }
    Optional<CellTimes.Moment> start = CellTimes.moment(written);
    if (start.isEmpty()) {
      return refused(row, title, Problem.overall("imports.event.bad_start", shown(written)));
    }
    String writtenEnd = joined(row, EventField.END, EventField.END_HOUR);
    Optional<CellTimes.Moment> end = CellTimes.moment(writtenEnd);
    if (end.isEmpty() && !writtenEnd.isEmpty()) {
      return refused(row, title, Problem.overall("imports.event.bad_end", shown(writtenEnd)));
    }
    return timed(row, title, start.get(), end.orElse(null));
  }

  private Line timed(
      Table.Row row, String title, CellTimes.Moment start, CellTimes.@Nullable Moment end) {
    List<Problem> remarks = new ArrayList<>();
    Instant begins = instant(start, MORNING);
    Instant ends = end == null ? null : instant(end, EVENING);
    if (start.time() == null) {
      remarks.add(Problem.overall("imports.event.all_day"));
      ends = ends == null ? start.day().atTime(EVENING).atZone(France.ZONE).toInstant() : ends;
    }
    if (ends != null && ends.isBefore(begins)) {
      return refused(row, title, Problem.overall("imports.event.end_before_start"));
    }
    String description = text(row, EventField.DESCRIPTION);
    boolean ours = KnownEvents.isOurs(text(row, EventField.SOURCE));
    FoundEvent event =
        new FoundEvent(
            row.line(),
            source(row, title, begins),
            title,
            begins,
            begins.equals(ends) ? null : ends,
            EventText.summary(description),
            ours ? description : EventText.markdown(description),
            where(row),
            EventText.link(text(row, EventField.LINK)),
            isCancelled(text(row, EventField.STATUS)),
            List.copyOf(remarks));
    return new Line(row, event, null, more(row));
  }

  private Map<EventField, String> more(Table.Row row) {
    Map<EventField, String> more = new LinkedHashMap<>();
    for (EventField field :
        List.of(
            EventField.FORMAT,
            EventField.CAPACITY,
            EventField.PUBLIC_PRICE,
            EventField.MEMBER_PRICE)) {
      String value = text(row, field);
      if (!value.isEmpty()) {
        more.put(field, value);
      }
    }
    return more;
  }

  private FoundEvent.Where where(Table.Row row) {
    return new FoundEvent.Where(
        EventText.title(text(row, EventField.VENUE)),
        EventText.title(text(row, EventField.ADDRESS)),
        text(row, EventField.POSTCODE),
        EventText.title(text(row, EventField.COMMUNE)));
  }

  private static Instant instant(CellTimes.Moment moment, LocalTime unwritten) {
    ZoneId zone =
        switch (moment.offset()) {
          case "" -> France.ZONE;
          case "Z" -> ZoneOffset.UTC;
          default -> ZoneOffset.of(moment.offset());
        };
    LocalTime time = moment.time() == null ? unwritten : moment.time();
    return moment.day().atTime(time).atZone(zone).toInstant();
  }

  private String source(Table.Row row, String title, Instant start) {
    String id = text(row, EventField.SOURCE);
    if (!id.isEmpty()) {
      return id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) : id;
    }
    byte[] content = (title + start).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(content).toString();
  }

  private static boolean isCancelled(String status) {
    return status.matches("(?i)annul.*|cancel.*|report.*");
  }

  private Line refused(Table.Row row, String title, Problem reason) {
    return new Line(row, null, new FoundEvent.Refused(row.line(), title, reason), Map.of());
  }

  private String joined(Table.Row row, EventField day, EventField hour) {
    return (text(row, day) + " " + text(row, hour)).strip();
  }

  private String text(Table.Row row, EventField field) {
    return row.cell(places.get(field));
  }

  private static String shown(String text) {
    return text.length() > 60 ? text.substring(0, 60) : text;
  }
}
