package org.entente.imports.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Writes an iCalendar file (RFC 5545) that every calendar program reads, and that we read again.
public final class CalendarText {

  /// Marks events whose description is Markdown of ours.
  static final String OURS = "X-ENTENTE";

  private static final int LONGEST_LINE = 75;
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();
  private final String stamp;

  /// @param now when it is written
  public CalendarText(String name, Instant now) {
    this.stamp = UTC.format(now);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Entente//Agenda//FR");
    property("X-WR-CALNAME", name);
  }

  /// Adds one event.
  ///
  /// @param status `TENTATIVE`, `CONFIRMED` or `CANCELLED`
  public CalendarText event(
      String uid,
      String title,
      Instant start,
      Instant end,
      String place,
      String status,
      String description) {
    line("BEGIN:VEVENT");
    property("UID", uid);
    line("DTSTAMP:" + stamp);
    line("DTSTART:" + UTC.format(start));
    line("DTEND:" + UTC.format(end));
    line("STATUS:" + status);
    line(OURS + ":1");
    property("SUMMARY", title);
    if (!place.isEmpty()) {
      property("LOCATION", place);
    }
    if (!description.isEmpty()) {
      property("DESCRIPTION", description);
    }
    line("END:VEVENT");
    return this;
  }

  public byte[] bytes() {
    return (text + "END:VCALENDAR\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private void property(String name, String value) {
    String escaped =
        value
            .replace("\\", "\\\\")
            .replace(";", "\\;")
            .replace(",", "\\,")
            .replace("\r\n", "\n")
            .replace("\n", "\\n");
    line(name + ":" + escaped);
  }

  /// Folds after 75 bytes, never within a character.
  private void line(String line) {
    int width = 0;
    for (int place = 0; place < line.length(); ) {
      int character = line.codePointAt(place);
      int bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
      if (width + bytes > LONGEST_LINE) {
        text.append("\r\n ");
        width = 1;
      }
      text.appendCodePoint(character);
      width += bytes;
      place += Character.charCount(character);
    }
    text.append("\r\n");
  }
}
