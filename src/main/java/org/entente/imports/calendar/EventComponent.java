package org.entente.imports.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.platform.Problem;
import org.jspecify.annotations.Nullable;

/// A VEVENT, read so far that its times are known.
///
/// @param uid the calendar's name for it, or one made of its title and start where it has none
/// @param start when it, or its first occurrence, begins
/// @param length how long it lasts, or null where the file does not say
/// @param replaces which occurrence of a series it stands for, or null
/// @param sequence the edition: the highest counts
record EventComponent(
    CalendarComponent component,
    String uid,
    CalendarTime start,
    @Nullable Duration length,
    @Nullable CalendarTime replaces,
    int sequence) {

  /// The working day that an event without hours is taken to fill.
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private static final LocalTime EVENING = LocalTime.of(18, 0);

  /// What came of reading one.
  sealed interface Reading {

    record Readable(EventComponent event) implements Reading {}

    record Refused(FoundEvent.Refused refusal) implements Reading {}
  }

  static Reading read(CalendarComponent component, TimeZones zones) {
    String title = EventText.title(component.text("SUMMARY"));
    Optional<ContentLine> written = component.first("DTSTART");
    if (!component.ended()) {
      return refused(component, title, Problem.overall("imports.event.cut_off"));
    }
    if (written.isEmpty()) {
      return refused(component, title, Problem.overall("imports.event.no_start"));
    }
    Optional<CalendarTime> start = CalendarTime.read(written.get().value(), written.get(), zones);
    if (start.isEmpty()) {
      String shown = EventText.cut(written.get().value(), 60);
      return refused(component, title, Problem.overall("imports.event.bad_start", shown));
    }
    if (title.isEmpty()) {
      return refused(component, title, Problem.overall("imports.event.no_title"));
    }
    return withLength(component, title, start.get(), zones);
  }

  private static Reading withLength(
      CalendarComponent component, String title, CalendarTime start, TimeZones zones) {
    Optional<ContentLine> end = component.first("DTEND");
    Optional<Duration> length =
        component.first("DURATION").flatMap(line -> CalendarTime.length(line.value()));
    if (end.isPresent()) {
      Optional<CalendarTime> moment = CalendarTime.read(end.get().value(), end.get(), zones);
      if (moment.isEmpty()) {
        String shown = EventText.cut(end.get().value(), 60);
        return refused(component, title, Problem.overall("imports.event.bad_end", shown));
      }
      length = Optional.of(Duration.between(start.instant(), moment.get().instant()));
    }
    if (length.isPresent() && length.get().isNegative()) {
      return refused(component, title, Problem.overall("imports.event.end_before_start"));
    }
    return new Reading.Readable(
        new EventComponent(
            component,
            uid(component, title, start),
            start,
            length.filter(Duration::isPositive).orElse(null),
            component
                .first("RECURRENCE-ID")
                .flatMap(line -> CalendarTime.read(line.value(), line, zones))
                .orElse(null),
            sequence(component)));
  }

  private static String uid(CalendarComponent component, String title, CalendarTime start) {
    String uid = EventText.cut(component.text("UID"), 255);
    if (!uid.isBlank()) {
      return uid;
    }
    byte[] content = (title + start.instant()).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(content).toString();
  }

  private static int sequence(CalendarComponent component) {
    String text = component.text("SEQUENCE");
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  boolean cancelled() {
    return component.text("STATUS").equalsIgnoreCase("CANCELLED");
  }

  /// The event at that start, under that name.
  FoundEvent at(CalendarTime moment, String source, boolean cancelled) {
    List<Problem> remarks = new ArrayList<>();
    CalendarTime from = moment;
    Instant end = length == null ? null : moment.instant().plus(length);
    if (moment.day()) {
      remarks.add(Problem.overall("imports.event.all_day"));
      from = moment.at(moment.local().toLocalDate().atTime(MORNING));
      long further = length == null ? 0 : Math.max(0, length.plusHours(2).toDays() - 1);
      end = moment.at(moment.local().toLocalDate().plusDays(further).atTime(EVENING)).instant();
    }
    if (from.guessed()) {
      remarks.add(Problem.overall("imports.event.unknown_zone", from.zone().getId()));
    }
    return new FoundEvent(
        component.line(),
        source,
        EventText.title(component.text("SUMMARY")),
        from.instant(),
        end,
        EventText.summary(written()),
        description(),
        new FoundEvent.Where(EventText.title(component.text("LOCATION")), "", "", ""),
        EventText.link(component.text("URL")),
        cancelled || cancelled(),
        List.copyOf(remarks));
  }

  private String description() {
    // Our own calendars carry the Markdown itself.
    boolean ours = component.first(CalendarText.OURS).isPresent();
    return ours ? component.text("DESCRIPTION") : EventText.markdown(written());
  }

  /// What is written about it, as HTML where there is both.
  private String written() {
    return component.all("X-ALT-DESC").stream()
        .filter(line -> line.parameter("FMTTYPE").equalsIgnoreCase("text/html"))
        .map(ContentLine::text)
        .filter(html -> !html.isBlank())
        .findFirst()
        .orElseGet(() -> component.text("DESCRIPTION"));
  }

  private static Reading refused(CalendarComponent component, String title, Problem reason) {
    return new Reading.Refused(new FoundEvent.Refused(component.line(), title, reason));
  }
}
