package org.entente.imports.calendar;

import java.net.URI;
import java.time.Instant;
import java.util.List;
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
/// @param place where it is, in the file's words; may be empty
/// @param link its own page elsewhere, or null
/// @param cancelled whether the file says that it does not take place
/// @param remarks what had to be assumed, as phrases
public record FoundEvent(
    int line,
    String source,
    String title,
    Instant start,
    @Nullable Instant end,
    String description,
    String place,
    @Nullable URI link,
    boolean cancelled,
    List<Problem> remarks) {

  /// What the file holds that cannot become an event, and why.
  ///
  /// @param line where it stands in the file, from 1
  /// @param title its title, as far as there is one
  /// @param reason why, and what to do
  public record Refused(int line, String title, Problem reason) {}
}
