package org.entente.notices.web;

import java.util.List;

/// What the form about interests offers.
///
/// @param parts the names of the parts of a day, above the columns
/// @param days the days of a week, a row each
public record InterestsView(
    List<Choice> reaches, List<Choice> formats, List<String> parts, List<Weekday> days) {

  /// A box to tick.
  public record Choice(String value, String text) {}

  /// A day with its parts.
  public record Weekday(String name, List<Choice> slots) {}
}
