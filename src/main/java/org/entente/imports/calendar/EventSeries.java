package org.entente.imports.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.platform.Problem;

/// Makes single events of what a file writes once for many: series, their exceptions and editions.
final class EventSeries {

  private static final int MOST_EVENTS = 5_000;
  private static final int MOST_DATES = 2_000;

  /// How many days may be tried in all to expand the recurring events of a file.
  private static final long MOST_EFFORT = 500_000;

  private final TimeZones zones;
  private final LocalDate today;
  private final List<FoundEvent.Refused> refused;
  private final boolean cancelsAll;
  private final Map<String, FoundEvent> events = new LinkedHashMap<>();
  private long effort;

  EventSeries(
      TimeZones zones, LocalDate today, List<FoundEvent.Refused> refused, boolean cancelsAll) {
    this.zones = zones;
    this.today = today;
    this.refused = refused;
    this.cancelsAll = cancelsAll;
  }

  List<FoundEvent> events() {
    return events.values().stream().sorted(Comparator.comparingInt(FoundEvent::line)).toList();
  }

  /// Takes all that the file says under one UID.
  void expand(List<EventComponent> editions) {
    Map<Instant, EventComponent> exceptions = new HashMap<>();
    Map<Instant, EventComponent> masters = new TreeMap<>();
    for (EventComponent edition : editions) {
      CalendarTime replaces = edition.replaces();
      if (replaces == null) {
        masters.merge(edition.start().instant(), edition, EventSeries::newer);
      } else {
        exceptions.merge(replaces.instant(), edition, EventSeries::newer);
      }
    }
    List<EventComponent> counting = newest(masters);
    for (EventComponent master : counting) {
      String name =
          counting.size() == 1 ? master.uid() : master.uid() + "#" + master.start().instant();
      expand(master, name, exceptions);
    }
    exceptions.forEach(
        (occurrence, event) -> add(event, event.start(), name(event.uid(), occurrence), false));
  }

  private static EventComponent newer(EventComponent one, EventComponent other) {
    return other.sequence() >= one.sequence() ? other : one;
  }

  /// Later editions of an event take the place of earlier ones; some programs however give one UID
  /// to
  /// many events of the same edition, and these all count.
  private static List<EventComponent> newest(Map<Instant, EventComponent> masters) {
    int latest = masters.values().stream().mapToInt(EventComponent::sequence).max().orElse(0);
    return masters.values().stream().filter(event -> event.sequence() == latest).toList();
  }

  private void expand(EventComponent master, String name, Map<Instant, EventComponent> exceptions) {
    boolean recurs =
        master.component().first("RRULE").isPresent()
            || master.component().first("RDATE").isPresent();
    if (!recurs) {
      add(master, master.start(), name, false);
      return;
    }
    if (events.size() >= MOST_EVENTS) {
      refuse(master, Problem.overall("imports.event.too_many", MOST_EVENTS));
      return;
    }
    Optional<Set<LocalDateTime>> starts = starts(master);
    if (starts.isEmpty()) {
      return;
    }
    for (LocalDateTime local : starts.get().stream().sorted().toList()) {
      CalendarTime start = master.start().at(local);
      EventComponent exception = exceptions.remove(start.instant());
      String occurrence = name(name, start.instant());
      if (exception == null) {
        add(master, start, occurrence, false);
      } else {
        add(exception, exception.start(), occurrence, master.cancelled());
      }
    }
  }

  /// When the occurrences begin, on the series' own clock; empty when a rule cannot be followed.
  private Optional<Set<LocalDateTime>> starts(EventComponent master) {
    Set<LocalDateTime> starts = new HashSet<>();
    for (ContentLine property : master.component().all("RRULE")) {
      Optional<Recurrence> rule = Recurrence.read(property, zones);
      try {
        effort += rule.isEmpty() ? 0 : rule.get().effort(master.start(), today);
        if (effort > MOST_EFFORT) {
          refuse(master, Problem.overall("imports.event.too_many", MOST_EVENTS));
          return Optional.empty();
        }
        if (rule.isEmpty()) {
          return unfollowed(master, property);
        }
        starts.addAll(rule.get().within(master.start(), today));
      } catch (IllegalArgumentException _) {
        return unfollowed(master, property);
      }
    }
    starts.addAll(dates(master, "RDATE"));
    if (master.component().first("RRULE").isEmpty()) {
      starts.add(master.start().local());
    }
    Set<LocalDateTime> excluded = new HashSet<>(dates(master, "EXDATE"));
    starts.removeIf(
        start -> excluded.contains(start) || excluded.contains(start.toLocalDate().atStartOfDay()));
    if (starts.isEmpty()) {
      refuse(master, Problem.overall("imports.event.no_occurrence"));
      return Optional.empty();
    }
    return Optional.of(starts);
  }

  private Optional<Set<LocalDateTime>> unfollowed(EventComponent master, ContentLine rule) {
    refuse(master, Problem.overall("imports.event.rule", EventText.cut(rule.value(), 80)));
    return Optional.empty();
  }

  /// The moments of an RDATE or EXDATE, turned to the series' clock; of a period only its start.
  private List<LocalDateTime> dates(EventComponent master, String name) {
    List<LocalDateTime> dates = new ArrayList<>();
    for (ContentLine property : master.component().all(name)) {
      for (String value : property.value().split(",", MOST_DATES)) {
        CalendarTime.read(value.split("/", 2)[0], property, zones)
            .map(time -> time.day() ? time.local() : onClockOf(master.start(), time))
            .ifPresent(dates::add);
      }
    }
    return dates;
  }

  private static LocalDateTime onClockOf(CalendarTime series, CalendarTime time) {
    return LocalDateTime.ofInstant(time.instant(), series.zone());
  }

  private void add(EventComponent event, CalendarTime start, String source, boolean cancelled) {
    if (events.size() >= MOST_EVENTS) {
      refuse(event, Problem.overall("imports.event.too_many", MOST_EVENTS));
      return;
    }
    events.putIfAbsent(source, event.at(start, source, cancelled || cancelsAll));
  }

  private void refuse(EventComponent event, Problem reason) {
    CalendarComponent component = event.component();
    String title = EventText.title(component.text("SUMMARY"));
    refused.add(new FoundEvent.Refused(component.line(), title, reason));
  }

  private static String name(String uid, Instant occurrence) {
    return uid + "@" + occurrence;
  }
}
