package org.entente.imports.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A part of a calendar file between BEGIN and END, with the parts in it.
final class CalendarComponent {

  private final String name;
  private final int line;
  private final List<ContentLine> lines = new ArrayList<>();
  private final List<CalendarComponent> parts = new ArrayList<>();
  private boolean ended;

  CalendarComponent(String name, int line) {
    this.name = name;
    this.line = line;
  }

  String name() {
    return name;
  }

  int line() {
    return line;
  }

  /// Whether its END was there; where the file was cut off it is not.
  boolean ended() {
    return ended;
  }

  List<CalendarComponent> parts() {
    return parts;
  }

  Optional<ContentLine> first(String property) {
    return lines.stream().filter(line -> line.name().equals(property)).findFirst();
  }

  List<ContentLine> all(String property) {
    return lines.stream().filter(line -> line.name().equals(property)).toList();
  }

  /// The readable text of that property, or an empty one.
  String text(String property) {
    return first(property).map(ContentLine::text).orElse("");
  }

  void add(ContentLine property) {
    lines.add(property);
  }

  void add(CalendarComponent part) {
    parts.add(part);
  }

  /// Takes a line that belongs to the property before it, though nothing in it says so.
  void lengthenLast(String text) {
    if (!lines.isEmpty()) {
      lines.set(lines.size() - 1, lines.getLast().continuedBy(text));
    }
  }

  void end() {
    ended = true;
  }
}
