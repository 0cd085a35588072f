package org.entente.imports.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.imports.ImportKind;
import org.entente.imports.PlannedLine;
import org.entente.imports.PlannedLine.Change;
import org.entente.platform.Money;
import org.entente.platform.text.Translator;

/// Says in the reader's words what a line does.
final class LineWords {

  private static final int LONGEST = 140;

  private final ImportKind kind;
  private final Translator say;

  LineWords(ImportKind kind, Translator say) {
    this.kind = kind;
    this.say = say;
  }

  ReportView.LineView view(PlannedLine line) {
    List<Change> changes =
        line.changes().stream().filter(change -> !isSubject(line, change)).toList();
    return new ReportView.LineView(
        line.line(),
        line.subject().isEmpty() ? say.say("imports.line.untitled") : line.subject(),
        changes.stream()
            .filter(change -> !change.before().isEmpty())
            .map(change -> words(change.field(), change.before()))
            .collect(Collectors.joining(" · ")),
        changes.stream()
            .map(change -> words(change.field(), change.after()))
            .collect(Collectors.joining(" · ")),
        line.remarks().stream().map(say::say).toList());
  }

  private static boolean isSubject(PlannedLine line, Change change) {
    boolean name = change.field().equals("title") || change.field().equals("name");
    return name && change.before().isEmpty() && change.after().equals(line.subject());
  }

  private String words(String field, String value) {
    String label = say.say("imports.field." + field);
    return value.isEmpty()
        ? say.say("imports.value.none", label)
        : say.say("imports.value", label, value(field, value));
  }

  private String value(String field, String value) {
    if (kind == ImportKind.MEMBERS) {
      return cut(value);
    }
    return switch (field) {
      case "start", "end" -> moment(value);
      case "format" -> say.say("clusters.format." + value.toLowerCase(Locale.ROOT));
      case "public_price", "member_price" -> say.price(Money.parse(value));
      case "status" -> say.say("imports.status." + value.toLowerCase(Locale.ROOT));
      default -> cut(value);
    };
  }

  private String moment(String value) {
    try {
      return say.dateTime(Instant.parse(value));
    } catch (DateTimeException _) {
      return value;
    }
  }

  private static String cut(String value) {
    String line = value.replaceAll("\\s+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
