package org.entente.imports.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.imports.table.FileKind;
import org.entente.platform.Problem;

/// Reads an iCalendar file, by whatever program and however broken, as events.
public final class CalendarFile {

  private final TimeZones zones;
  private final List<FoundEvent.Refused> refused = new ArrayList<>();
  private final Map<String, List<EventComponent>> byUid = new LinkedHashMap<>();
  private final Map<String, Integer> others = new TreeMap<>();
  private boolean cancelsAll;

  private CalendarFile(CalendarComponent root) {
    zones = new TimeZones(root);
  }

  /// Reads the file.
  ///
  /// @param today the day from which on recurring events are expanded, for one year
  public static CalendarReading read(byte[] content, LocalDate today) {
    if (content.length == 0) {
      return new CalendarReading.Refused(Problem.at("file", "imports.file.empty"));
    }
    if (FileKind.of(content) != FileKind.CALENDAR && FileKind.of(content) != FileKind.TEXT) {
      return new CalendarReading.Refused(Problem.at("file", "imports.file.no_calendar"));
    }
    return switch (CalendarStructure.read(content)) {
      case CalendarStructure.Reading.Refused(Problem problem) ->
          new CalendarReading.Refused(problem);
      case CalendarStructure.Reading.Readable(CalendarComponent root) -> events(root, today);
    };
  }

  private static CalendarReading events(CalendarComponent root, LocalDate today) {
    CalendarFile file = new CalendarFile(root);
    file.collect(root);
    EventSeries series = new EventSeries(file.zones, today, file.refused, file.cancelsAll);
    file.byUid.values().forEach(series::expand);
    List<FoundEvent> events = series.events();
    if (events.isEmpty() && file.refused.isEmpty()) {
      String found = String.join(", ", file.others.keySet());
      return new CalendarReading.Refused(
          found.isEmpty()
              ? Problem.at("file", "imports.file.no_events")
              : Problem.at("file", "imports.file.other_components", found));
    }
    file.refused.sort(Comparator.comparingInt(FoundEvent.Refused::line));
    return new CalendarReading.Readable(events, List.copyOf(file.refused));
  }

  private void collect(CalendarComponent component) {
    cancelsAll = cancelsAll || component.text("METHOD").equalsIgnoreCase("CANCEL");
    for (CalendarComponent part : component.parts()) {
      if (part.name().equals("VEVENT")) {
        switch (EventComponent.read(part, zones)) {
          case EventComponent.Reading.Readable(EventComponent event) ->
              byUid.computeIfAbsent(event.uid(), _ -> new ArrayList<>()).add(event);
          case EventComponent.Reading.Refused(FoundEvent.Refused refusal) -> refused.add(refusal);
        }
      } else if (!part.name().equals("VTIMEZONE")) {
        if (!part.name().equals("VCALENDAR")) {
          others.merge(part.name(), 1, Integer::sum);
        }
        collect(part);
      }
    }
  }
}
