package org.entente.imports.web;

import java.util.List;

/// What the page shows.
///
/// @param detail how the file was understood
/// @param fields what its columns can be; none for a calendar
/// @param events whether what holds for all events is to be chosen too
public record ChoiceView(
    String detail,
    List<FieldChoice> fields,
    List<String> columns,
    List<List<String>> sample,
    boolean events,
    List<Option> formats,
    List<Option> audiences) {

  /// One thing that can be chosen from a list.
  public record Option(String value, String label) {}

  /// A field for which a column can be chosen.
  public record FieldChoice(String name, String label, boolean required) {}
}
