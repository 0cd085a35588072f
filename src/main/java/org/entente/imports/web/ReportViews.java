package org.entente.imports.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.imports.Counts;
import org.entente.imports.ImportRun;
import org.entente.imports.ImportRuns;
import org.entente.imports.Outcome;
import org.entente.imports.PlannedLine;
import org.entente.imports.PlannedLine.Answer;
import org.entente.imports.PlannedLine.Question;
import org.entente.imports.Stage;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// Prepares what the page shows of an import's lines.
@Component
class ReportViews {

  private static final int PAGE_SIZE = 50;
  private static final int ALL = 100_000;

  private final ImportRuns runs;

  ReportViews(ImportRuns runs) {
    this.runs = runs;
  }

  ReportView report(ImportRun run, String show, int page, Translator say) {
    Counts counts = runs.counts(run);
    Outcome shown = shown(counts, show);
    int pages = Math.max(1, (counts.of(shown) + PAGE_SIZE - 1) / PAGE_SIZE);
    int current = Math.clamp(page, 1, pages);
    LineWords words = new LineWords(run.kind(), say);
    List<ReportView.LineView> lines =
        shown == Outcome.UNDECIDED
            ? List.of()
            : runs.lines(run, shown, (current - 1) * PAGE_SIZE, PAGE_SIZE).stream()
                .map(words::view)
                .toList();
    return new ReportView(
        run.stage() == Stage.APPLIED,
        countViews(counts, shown, run.stage() == Stage.APPLIED, say),
        counts.writing(),
        counts.of(Outcome.REFUSED),
        counts.of(Outcome.UNDECIDED),
        runs.hasDecisions(run),
        run.problem() == null ? null : say.say(run.problem()),
        questions(run, shown == Outcome.UNDECIDED ? current : 1, say),
        low(shown),
        say.say("imports.outcome." + low(shown)),
        lines,
        current,
        pages);
  }

  /// What somebody asked to see, else what needs attention most.
  private static Outcome shown(Counts counts, String show) {
    for (Outcome outcome : Outcome.values()) {
      if (low(outcome).equals(show)) {
        return outcome;
      }
    }
    List<Outcome> first =
        List.of(
            Outcome.UNDECIDED,
            Outcome.REFUSED,
            Outcome.CHANGE,
            Outcome.CREATE,
            Outcome.UNCHANGED,
            Outcome.SKIPPED);
    return first.stream()
        .filter(outcome -> counts.of(outcome) > 0)
        .findFirst()
        .orElse(Outcome.UNCHANGED);
  }

  private static List<ReportView.CountView> countViews(
      Counts counts, Outcome shown, boolean applied, Translator say) {
    List<ReportView.CountView> views = new ArrayList<>();
    String when = applied ? "imports.done." : "imports.outcome.";
    for (Outcome outcome : Outcome.values()) {
      boolean always =
          Arrays.asList(Outcome.CREATE, Outcome.CHANGE, Outcome.UNCHANGED, Outcome.REFUSED)
              .contains(outcome);
      if (always || counts.of(outcome) > 0) {
        String label = say.say(when + low(outcome));
        views.add(
            new ReportView.CountView(label, counts.of(outcome), low(outcome), outcome == shown));
      }
    }
    return views;
  }

  private List<ReportView.QuestionView> questions(ImportRun run, int page, Translator say) {
    if (run.stage() != Stage.REPORTED) {
      return List.of();
    }
    List<ReportView.QuestionView> views = new ArrayList<>();
    for (PlannedLine line : runs.lines(run, Outcome.UNDECIDED, (page - 1) * PAGE_SIZE, PAGE_SIZE)) {
      Question question = line.question();
      if (question != null) {
        List<ReportView.AnswerView> answers =
            question.answers().stream()
                .map(
                    answer ->
                        new ReportView.AnswerView(
                            answer.value(),
                            say.say(answer.key(), answer.name()),
                            answer.value().equals(question.proposed())))
                .toList();
        views.add(
            new ReportView.QuestionView(
                line.line(), line.subject(), say.say(question.why()), answers));
      }
    }
    return views;
  }

  /// The answer to all questions that nobody answers singly.
  ///
  /// @param others `proposed`, `new`, `skip`, or anything else for none
  Map<Integer, String> forOthers(ImportRun run, String others) {
    Map<Integer, String> decisions = new HashMap<>();
    if (!List.of("proposed", "new", "skip").contains(others)) {
      return decisions;
    }
    for (PlannedLine line : runs.lines(run, Outcome.UNDECIDED, 0, ALL)) {
      Question question = line.question();
      if (question != null) {
        String answer = others.equals("proposed") ? question.proposed() : others;
        if (question.answers().stream().map(Answer::value).anyMatch(answer::equals)) {
          decisions.put(line.line(), answer);
        }
      }
    }
    return decisions;
  }

  private static String low(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
