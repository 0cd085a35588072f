package org.entente.imports.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the page shows.
///
/// @param applied whether it has been done
/// @param writing how many lines write something
/// @param decided whether there are decisions that could be taken back
/// @param problem why the last attempt ended without effect, or why it cannot begin; or null
/// @param shown which lines the page lists: the name of their outcome in lower case
public record ReportView(
    boolean applied,
    List<CountView> counts,
    int writing,
    int refused,
    int undecided,
    boolean decided,
    @Nullable String problem,
    List<QuestionView> questions,
    String shown,
    String title,
    List<LineView> lines,
    int page,
    int pages) {

  /// How many lines come to one outcome, with the address of these lines.
  public record CountView(String label, int number, String show, boolean current) {}

  /// One line.
  ///
  /// @param remarks for a refused line the reason
  public record LineView(
      int line, String subject, String before, String after, List<String> remarks) {}

  /// One answer to a question.
  public record AnswerView(String value, String label, boolean proposed) {}

  /// What a person is asked about a line.
  public record QuestionView(int line, String subject, String why, List<AnswerView> answers) {}

  /// The same, with why it cannot be applied.
  ReportView refused(String reason) {
    return new ReportView(
        applied, counts, writing, refused, undecided, decided, reason, questions, shown, title,
        lines, page, pages);
  }
}
