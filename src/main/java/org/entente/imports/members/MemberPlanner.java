package org.entente.imports.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.clusters.ClusterId;
import org.entente.clusters.CompanyEntry;
import org.entente.imports.Outcome;
import org.entente.imports.Plan;
import org.entente.imports.PlannedLine;
import org.entente.imports.PlannedLine.Answer;
import org.entente.imports.PlannedLine.Change;
import org.entente.imports.PlannedLine.Question;
import org.entente.imports.Task;
import org.entente.imports.table.Table;
import org.entente.platform.Problem;
import org.entente.territory.Gazetteer;
import org.jspecify.annotations.Nullable;

/// Works out what each line of a member list does. A line whose company is certain, by its number
/// or
/// because an earlier import settled it, asks nothing; one that only looks like another asks.
final class MemberPlanner {

  static final String NEW = "new";
  static final String SKIP = "skip";
  private static final String MERGE = "merge:";
  private static final String SAME = "same:";
  private static final int MOST_ANSWERS = 5;

  private final Task task;
  private final KnownCompanies known;
  private final MemberSteps steps;
  private final MemberChanges changes;

  MemberPlanner(Task task, KnownCompanies known, MemberSteps steps, Gazetteer gazetteer) {
    this.task = task;
    this.known = known;
    this.steps = steps;
    this.changes = new MemberChanges(gazetteer);
  }

  Plan.Planned plan(Table.Row line, MemberRow.Reading reading) {
    return switch (reading) {
      case MemberRow.Reading.Refused(String name, Problem reason) ->
          Plan.Planned.nothing(PlannedLine.refused(line.line(), name, line.cells(), reason));
      case MemberRow.Reading.Readable(MemberRow row) -> plan(line, row);
    };
  }

  private Plan.Planned plan(Table.Row line, MemberRow row) {
    String source = known.source(row);
    Optional<MemberTarget> certain = certain(row, source);
    if (certain.isPresent()) {
      return about(line, row, certain.get(), source, null);
    }
    Optional<MemberTarget> numbered = known.withSiret(row.siret());
    List<MemberTarget> alike = numbered.isPresent() ? List.of(numbered.get()) : known.like(row);
    if (alike.isEmpty()) {
      return create(line, row, source, null);
    }
    String why = numbered.isPresent() ? "imports.question.siret" : "imports.question.name";
    return decided(line, row, source, question(row, alike, why));
  }

  /// By the reference that our own export wrote, by an earlier import, or by a SIRET under the same
  /// name.
  private Optional<MemberTarget> certain(MemberRow row, String source) {
    return known
        .withId(row.reference())
        .or(() -> known.from(source))
        .or(
            () ->
                known
                    .withSiret(row.siret())
                    .filter(
                        target ->
                            CompanyNames.normalise(target.entry().name())
                                .equals(CompanyNames.normalise(row.name()))));
  }

  private Question question(MemberRow row, List<MemberTarget> alike, String why) {
    List<Answer> answers = new ArrayList<>();
    for (MemberTarget target : alike.subList(0, Math.min(MOST_ANSWERS, alike.size()))) {
      answers.add(
          target.isRegistered()
              ? new Answer(
                  MERGE + target.id().value(),
                  "imports.answer.merge",
                  changes.label(target.entry()))
              : new Answer(
                  SAME + target.line(), "imports.answer.same", String.valueOf(target.line())));
    }
    if (!why.equals("imports.question.siret")) {
      answers.add(new Answer(NEW, "imports.answer.new", row.name()));
    }
    answers.add(new Answer(SKIP, "imports.answer.skip", row.name()));
    String given = task.decisions().get(row.line());
    boolean offered = answers.stream().anyMatch(answer -> answer.value().equals(given));
    return new Question(why, answers, answers.getFirst().value(), offered ? given : null);
  }

  private Plan.Planned decided(Table.Row line, MemberRow row, String source, Question question) {
    String given = question.given();
    if (given == null) {
      return nothing(line, row, Outcome.UNDECIDED, question);
    }
    if (given.equals(SKIP)) {
      return nothing(line, row, Outcome.SKIPPED, question);
    }
    if (given.equals(NEW)) {
      return create(line, row, source, question);
    }
    Optional<MemberTarget> chosen =
        given.startsWith(MERGE)
            ? known.withId(given.substring(MERGE.length()))
            : known.onLine(Integer.parseInt(given.substring(SAME.length())));
    return chosen
        .map(target -> about(line, row, target, source, question))
        .orElseGet(() -> nothing(line, row, Outcome.UNDECIDED, question));
  }

  private static Plan.Planned nothing(
      Table.Row line, MemberRow row, Outcome outcome, Question question) {
    return Plan.Planned.nothing(
        new PlannedLine(
            row.line(), outcome, row.name(), List.of(), row.remarks(), question, line.cells()));
  }

  private Plan.Planned create(
      Table.Row line, MemberRow row, String source, @Nullable Question question) {
    MemberTarget target = MemberTarget.brought(row);
    MemberRow.Contact contact = row.contact();
    if (contact != null) {
      target.gains(contact.email());
    }
    known.add(target, row);
    PlannedLine planned =
        new PlannedLine(
            row.line(),
            Outcome.CREATE,
            row.name(),
            changes.shown(row, task.day()),
            row.remarks(),
            question,
            line.cells());
    ClusterId cluster = task.cluster().id();
    return new Plan.Planned(planned, () -> steps.create(cluster, target, row, source, task.day()));
  }

  private Plan.Planned about(
      Table.Row line,
      MemberRow row,
      MemberTarget target,
      String source,
      @Nullable Question question) {
    Optional<MemberTarget> holder = known.withSiret(row.siret());
    if (holder.isPresent() && holder.get() != target) {
      Problem reason =
          Problem.overall(
              "imports.member.siret_taken", row.siret().value(), holder.get().entry().name());
      return Plan.Planned.nothing(
          PlannedLine.refused(row.line(), row.name(), line.cells(), reason));
    }
    CompanyEntry before = target.entry();
    CompanyEntry after = changes.merged(before, row);
    List<Change> differences = new ArrayList<>(changes.between(before, after));
    target.becomes(after);
    MemberRow.Contact contact = row.contact();
    boolean gains = contact != null && target.gains(contact.email());
    if (gains) {
      differences.add(new Change("contact_name", "", contact.shown()));
    }
    known.add(target, row);
    List<Problem> remarks = remarks(row, target);
    Outcome outcome = differences.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGE;
    PlannedLine planned =
        new PlannedLine(
            row.line(), outcome, row.name(), differences, remarks, question, line.cells());
    CompanyEntry written = after.equals(before) ? null : after;
    MemberRow.Contact joins = gains ? contact : null;
    boolean settles = question != null;
    ClusterId cluster = task.cluster().id();
    return differences.isEmpty() && !settles
        ? Plan.Planned.nothing(planned)
        : new Plan.Planned(planned, () -> steps.change(cluster, target, written, joins, source));
  }

  private static List<Problem> remarks(MemberRow row, MemberTarget target) {
    List<Problem> remarks = new ArrayList<>(row.remarks());
    if (!target.isRegistered()) {
      remarks.add(Problem.overall("imports.member.same_line", target.line()));
    } else if (!target.isMember()) {
      remarks.add(Problem.overall("imports.member.former"));
    }
    return remarks;
  }
}
