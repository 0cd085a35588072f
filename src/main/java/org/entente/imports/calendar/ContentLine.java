package org.entente.imports.calendar;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One property as it stands in the file: `DTSTART;TZID=Europe/Paris:20260604T180000`.
///
/// @param line where it begins in the file, from 1
/// @param name in upper case, without a group before it
/// @param parameters by their names in upper case, values without quotes
/// @param value still escaped
record ContentLine(int line, String name, Map<String, String> parameters, String value) {

  /// Longer lines are cut: no agenda needs them.
  private static final int LONGEST = 200_000;

  /// Names that may stand in lower case or be short; others must look like a property to be one.
  private static final Set<String> KNOWN =
      Set.of(
          "BEGIN",
          "END",
          "UID",
          "SUMMARY",
          "DESCRIPTION",
          "DTSTART",
          "DTEND",
          "DTSTAMP",
          "DURATION",
          "LOCATION",
          "GEO",
          "URL",
          "STATUS",
          "RRULE",
          "RDATE",
          "EXDATE",
          "EXRULE",
          "RECURRENCE-ID",
          "SEQUENCE",
          "METHOD",
          "VERSION",
          "PRODID",
          "CALSCALE",
          "TZID",
          "TZOFFSETFROM",
          "TZOFFSETTO",
          "TZNAME",
          "CATEGORIES",
          "CLASS",
          "ORGANIZER",
          "ATTENDEE",
          "CREATED",
          "LAST-MODIFIED",
          "TRANSP",
          "PRIORITY",
          "ATTACH",
          "COMMENT",
          "CONTACT",
          "RELATED-TO",
          "RESOURCES",
          "ACTION",
          "TRIGGER",
          "REPEAT",
          "TZURL",
          "COLOR",
          "IMAGE",
          "NAME");

  /// Reads a line that has been unfolded, or finds that it is none: the rest of a text whose writer
  /// forgot to fold it.
  static Optional<ContentLine> parse(int number, String line) {
    String text = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    int end = nameEnd(text);
    if (end <= 0) {
      return Optional.empty();
    }
    String written = text.substring(0, end);
    String name = written.substring(written.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    boolean shouted = written.length() > 2 && written.equals(written.toUpperCase(Locale.ROOT));
    if (!shouted && !KNOWN.contains(name) && !name.startsWith("X-")) {
      return Optional.empty();
    }
    Map<String, String> parameters = new HashMap<>();
    int colon = parameters(text, end, parameters);
    return colon < 0
        ? Optional.empty()
        : Optional.of(
            new ContentLine(number, name, Map.copyOf(parameters), text.substring(colon + 1)));
  }

  /// The value of that parameter, or an empty text.
  String parameter(String parameter) {
    return parameters.getOrDefault(parameter, "");
  }

  ContentLine with(String parameter, String other) {
    Map<String, String> changed = new HashMap<>(parameters);
    changed.put(parameter, other);
    return new ContentLine(line, name, Map.copyOf(changed), value);
  }

  ContentLine continuedBy(String more) {
    return value.length() + more.length() > LONGEST
        ? this
        : new ContentLine(line, name, parameters, value + "\n" + more);
  }

  /// The value as people read it.
  String text() {
    String plain =
        parameter("ENCODING").equalsIgnoreCase("QUOTED-PRINTABLE")
            ? QuotedPrintable.decode(value)
            : value;
    if (plain.indexOf('\\') < 0) {
      return plain.strip();
    }
    StringBuilder text = new StringBuilder(plain.length());
    for (int place = 0; place < plain.length(); place++) {
      char character = plain.charAt(place);
      boolean escape = character == '\\' && place + 1 < plain.length();
      if (!escape) {
        text.append(character);
        continue;
      }
      char escaped = plain.charAt(++place);
      switch (escaped) {
        case 'n', 'N' -> text.append('\n');
        case ',', ';', '\\', ':', '"' -> text.append(escaped);
        default -> text.append('\\').append(escaped);
      }
    }
    return text.toString().strip();
  }

  private static int nameEnd(String text) {
    for (int place = 0; place < text.length() && place < 100; place++) {
      char character = text.charAt(place);
      if (character == ':' || character == ';') {
        return place;
      }
      boolean fits =
          character < 128
              && (Character.isLetterOrDigit(character) || "-._".indexOf(character) >= 0);
      if (!fits) {
        return -1;
      }
    }
    return -1;
  }

  /// Reads the parameters after the name and answers where the colon before the value stands.
  private static int parameters(String text, int nameEnd, Map<String, String> into) {
    int place = nameEnd;
    while (place < text.length() && text.charAt(place) == ';') {
      int end = parameterEnd(text, place + 1);
      if (end < 0) {
        return text.indexOf(':', nameEnd);
      }
      String parameter = text.substring(place + 1, end);
      int equals = parameter.indexOf('=');
      String key = (equals < 0 ? parameter : parameter.substring(0, equals)).strip();
      String value = equals < 0 ? "" : parameter.substring(equals + 1).strip().replace("\"", "");
      into.putIfAbsent(key.toUpperCase(Locale.ROOT), value);
      if (equals < 0 && key.equalsIgnoreCase("QUOTED-PRINTABLE")) {
        into.putIfAbsent("ENCODING", key);
      }
      place = end;
    }
    return place < text.length() ? place : -1;
  }

  private static int parameterEnd(String text, int start) {
    boolean quoted = false;
    for (int place = start; place < text.length(); place++) {
      char character = text.charAt(place);
      if (character == '"') {
        quoted = !quoted;
      } else if (!quoted && (character == ';' || character == ':')) {
        return place;
      }
    }
    return -1;
  }
}
