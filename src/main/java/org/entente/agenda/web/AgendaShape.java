package org.entente.agenda.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// In what shape the agenda is shown.
public enum AgendaShape {
  LIST,
  MONTH,
  YEAR,
  MAP;

  private static final Map<String, AgendaShape> BY_PARAMETER = new TreeMap<>();

  static {
    Arrays.stream(values()).forEach(shape -> BY_PARAMETER.put(shape.parameter(), shape));
  }

  /// What stands for it in an address; empty for the list, which needs no word.
  public String parameter() {
    return this == LIST ? "" : name().toLowerCase(Locale.ROOT);
  }

  /// The key of its name.
  public String key() {
    return "agenda.view." + name().toLowerCase(Locale.ROOT);
  }

  /// The shape that an address asks for; the list where it names none.
  static AgendaShape of(@Nullable String parameter) {
    return BY_PARAMETER.getOrDefault(AgendaParameters.text(parameter), LIST);
  }
}
