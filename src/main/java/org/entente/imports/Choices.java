package org.entente.imports;

import java.util.Map;
import java.util.TreeMap;

/// What a person chose on the page before the rehearsal: which column is what, and what holds for
/// all
/// lines. Names and values are those of the form.
public record Choices(Map<String, String> values) {

  public static final Choices NONE = new Choices(Map.of());

  public Choices {
    values = Map.copyOf(values);
  }

  /// What was chosen under that name, stripped, or an empty text.
  public String get(String name) {
    return values.getOrDefault(name, "").strip();
  }

  /// These, and where they say nothing, those.
  public Choices over(Choices others) {
    Map<String, String> both = new TreeMap<>(others.values);
    both.putAll(values);
    return new Choices(both);
  }
}
