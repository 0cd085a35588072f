package org.entente.imports;

import java.util.List;
import org.entente.platform.Problem;
import org.jspecify.annotations.Nullable;

/// What an import would do, or did, with one line of its file.
///
/// @param line where it stands in the file, from 1
/// @param subject the name of the company or the title of the event
/// @param changes what becomes different, for one that is there already
/// @param remarks what was assumed or, for a refused line, why it was refused
/// @param question what a person has to decide about it, or null
/// @param cells the line as it came, to be given back when it is refused
public record PlannedLine(
    int line,
    Outcome outcome,
    String subject,
    List<Change> changes,
    List<Problem> remarks,
    @Nullable Question question,
    List<String> cells) {

  /// One field that becomes different.
  ///
  /// @param field its name under `imports.field.`
  /// @param before what it is
  /// @param after what it becomes
  public record Change(String field, String before, String after) {}

  /// Is it the same as something that is there, or stands further above?
  ///
  /// @param why the phrase's key that says what is alike
  /// @param answers those that can be given
  /// @param proposed the most likely one
  /// @param given what was decided, or null
  public record Question(
      String why, List<Answer> answers, String proposed, @Nullable String given) {}

  /// @param value what the form sends
  /// @param key the phrase's key
  /// @param name what the phrase names: a company with its place, a line
  public record Answer(String value, String key, String name) {}

  public static PlannedLine refused(int line, String subject, List<String> cells, Problem reason) {
    return new PlannedLine(line, Outcome.REFUSED, subject, List.of(), List.of(reason), null, cells);
  }
}
