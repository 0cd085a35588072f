package org.entente.imports.calendar;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.platform.Problem;
import org.jspecify.annotations.Nullable;

/// One event that a file holds, or one occurrence of an event that recurs.
///
/// @param line where it stands in the file, from 1
/// @param source what names it in this file and in every later one from the same calendar
/// @param title one line of plain text
/// @param start when it begins
/// @param end when it ends, or null where the file does not say
/// @param description as Markdown, harmless
/// @param summary its first words, as plain text
/// @param where where it is, in the file's words
/// @param link its own page elsewhere, or null
/// @param cancelled whether the file says that it does not take place
/// @param remarks what had to be assumed, as phrases
public record FoundEvent(
    int line,
    String source,
    String title,
    Instant start,
    @Nullable Instant end,
    String summary,
    String description,
    Where where,
    @Nullable URI link,
    boolean cancelled,
    List<Problem> remarks) {

  /// Where it is, in the file's words, each of which may be empty.
  ///
  /// @param venue the house or room, or all that is known in one line
  public record Where(String venue, String address, String postcode, String commune) {

    /// On one line.
    public String text() {
      String town = (postcode + " " + commune).strip();
      return Stream.of(venue, address, town)
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(", "));
    }
  }

  /// What the file holds that cannot become an event, and why.
  ///
  /// @param line where it stands in the file, from 1
  /// @param title its title, as far as there is one
  /// @param reason why, and what to do
  public record Refused(int line, String title, Problem reason) {}
}
