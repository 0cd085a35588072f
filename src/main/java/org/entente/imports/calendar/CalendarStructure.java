package org.entente.imports.calendar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.imports.table.DecodedText;
import org.entente.platform.Problem;

/// Reads the lines of a file into components. Nothing in it throws for what a file says; it
/// forgives
/// what it can, and bounds all that a file could make grow.
final class CalendarStructure {

  private static final int DEEPEST = 10;
  private static final int MOST_PARTS = 50_000;
  private static final int MOST_LINES = 600_000;

  private final CalendarComponent root = new CalendarComponent("", 1);
  private final Deque<CalendarComponent> open = new ArrayDeque<>(List.of(root));
  private int parts;

  /// What came of reading.
  sealed interface Reading {

    /// The components of the whole file, in one that has no name.
    record Readable(CalendarComponent root) implements Reading {}

    record Refused(Problem problem) implements Reading {}
  }

  private record Line(int number, StringBuilder text) {}

  static Reading read(byte[] content) {
    Optional<DecodedText> decoded = DecodedText.of(unfolded(content));
    if (decoded.isEmpty()) {
      return refused("imports.file.binary");
    }
    CalendarStructure structure = new CalendarStructure();
    List<Line> lines = lines(decoded.get().text());
    if (lines.size() > MOST_LINES) {
      return refused("imports.file.calendar_size");
    }
    for (Line line : lines) {
      structure.take(line);
      if (structure.parts > MOST_PARTS) {
        return refused("imports.file.calendar_size");
      }
    }
    return structure.parts == 0
        ? refused("imports.file.no_calendar")
        : new Reading.Readable(structure.root);
  }

  private void take(Line line) {
    String text = line.text.toString();
    if (text.isBlank()) {
      return;
    }
    Optional<ContentLine> parsed = ContentLine.parse(line.number, text.stripLeading());
    if (parsed.isEmpty()) {
      open.peek().lengthenLast(text.strip());
      return;
    }
    ContentLine property = parsed.get();
    switch (property.name()) {
      case "BEGIN" -> begin(property);
      case "END" -> end(property);
      default -> open.peek().add(property);
    }
  }

  private void begin(ContentLine property) {
    CalendarComponent part = new CalendarComponent(kind(property), property.line());
    parts++;
    if (part.name().equals("VEVENT")) {
      closeUnended();
    }
    open.peek().add(part);
    if (open.size() < DEEPEST) {
      open.push(part);
    }
  }

  /// An event within an event is one whose END is missing.
  private void closeUnended() {
    while (open.stream().anyMatch(part -> part.name().equals("VEVENT"))) {
      open.pop();
    }
  }

  private void end(ContentLine property) {
    String kind = kind(property);
    if (kind.isEmpty() || open.stream().noneMatch(part -> part.name().equals(kind))) {
      return;
    }
    while (!open.peek().name().equals(kind)) {
      open.pop();
    }
    open.pop().end();
  }

  private static String kind(ContentLine property) {
    String kind = property.value().strip().toUpperCase(Locale.ROOT);
    return kind.length() > 50 ? kind.substring(0, 50) : kind;
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int number = 1;
    for (String written : text.split("\r\n|\n|\r", -1)) {
      int folds = 0;
      String line = written;
      if (line.indexOf(FOLD) >= 0) {
        folds = (int) line.chars().filter(character -> character == FOLD).count();
        line = line.replace(String.valueOf(FOLD), "");
      }
      lines.add(new Line(number, new StringBuilder(line)));
      number += 1 + folds;
    }
    return lines;
  }

  /// Stands for a fold that was taken out, so that lines can still be counted.
  private static final char FOLD = '\u000b';

  /// Joins folded lines before decoding, because a fold may stand within a character's bytes. Files
  /// in
  /// UTF-16 are turned to UTF-8 first.
  private static byte[] unfolded(byte[] content) {
    byte[] source = content;
    if (content.length > 1 && (content[0] == 0 || content[1] == 0 || (content[0] & 0xfe) == 0xfe)) {
      Optional<DecodedText> sixteen = DecodedText.of(content);
      if (sixteen.isEmpty()) {
        return content;
      }
      source = sixteen.get().text().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
    byte[] joined = new byte[source.length];
    int length = 0;
    int folds = 0;
    for (int place = 0; place < source.length; place++) {
      int breakLength = lineBreak(source, place);
      int next = place + breakLength;
      boolean fold =
          breakLength > 0 && next < source.length && (source[next] == ' ' || source[next] == '\t');
      if (fold) {
        folds++;
        place = next;
        continue;
      }
      // The folds are counted at the end of their line, where they break no character.
      for (; breakLength > 0 && folds > 0; folds--) {
        joined[length++] = FOLD;
      }
      joined[length++] = source[place];
    }
    return java.util.Arrays.copyOf(joined, length);
  }

  private static int lineBreak(byte[] source, int place) {
    if (source[place] == '\r') {
      return place + 1 < source.length && source[place + 1] == '\n' ? 2 : 1;
    }
    return source[place] == '\n' ? 1 : 0;
  }

  private static Reading refused(String key) {
    return new Reading.Refused(Problem.at("file", key));
  }
}
