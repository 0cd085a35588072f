package org.entente.imports.members;

import java.util.ArrayList;
import java.util.List;
import org.entente.clusters.RegisterExtract;
import org.entente.imports.Choices;
import org.entente.imports.Examination;
import org.entente.imports.ImportKind;
import org.entente.imports.Importer;
import org.entente.imports.Origins;
import org.entente.imports.Plan;
import org.entente.imports.Task;
import org.entente.imports.UnreadableFile;
import org.entente.imports.place.PlaceFinder;
import org.entente.imports.table.ColumnGuess;
import org.entente.imports.table.Table;
import org.entente.imports.table.TableExamination;
import org.entente.imports.table.TableFile;
import org.entente.imports.table.TableReading;
import org.entente.platform.Problem;
import org.entente.territory.Commune;
import org.entente.territory.Gazetteer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Imports member companies from CSV and XLSX.
@Component
class MemberImporter implements Importer {

  /// The choice of a place for lines that name none.
  static final String PLACE = "place";

  private final RegisterExtract register;
  private final Origins origins;
  private final MemberSteps steps;
  private final Gazetteer gazetteer;

  MemberImporter(
      RegisterExtract register, Origins origins, MemberSteps steps, Gazetteer gazetteer) {
    this.register = register;
    this.origins = origins;
    this.steps = steps;
    this.gazetteer = gazetteer;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.MEMBERS;
  }

  @Override
  public Examination examine(byte[] content) {
    return switch (TableFile.read(content)) {
      case TableReading.Refused(Problem problem) -> new Examination.Refused(problem);
      case TableReading.Readable(Table table) ->
          TableExamination.of(
              table, new Choices(ColumnGuess.guess(table.headers(), MemberField.names())));
    };
  }

  @Override
  public List<Problem> check(Choices choices) {
    List<Problem> problems = new ArrayList<>();
    if (choices.get(MemberField.NAME.choice()).isEmpty()) {
      problems.add(Problem.at(MemberField.NAME.choice(), "imports.choice.name"));
    }
    String place = choices.get(PLACE);
    boolean placed =
        !choices.get(MemberField.COMMUNE.choice()).isEmpty()
            || !choices.get(MemberField.POSTCODE.choice()).isEmpty();
    if (!placed && place.isEmpty()) {
      problems.add(Problem.at(MemberField.COMMUNE.choice(), "imports.choice.commune"));
    }
    if (!place.isEmpty()
        && new PlaceFinder(gazetteer).find(place, "")
            instanceof PlaceFinder.Place.Unknown(Problem problem)) {
      problems.add(new Problem(PLACE, problem.key(), problem.arguments()));
    }
    return problems;
  }

  @Override
  public Plan plan(Task task) {
    Table table =
        switch (TableFile.read(task.content())) {
          case TableReading.Refused(Problem problem) -> throw new UnreadableFile(problem);
          case TableReading.Readable(Table readable) -> readable;
        };
    PlaceFinder finder = new PlaceFinder(gazetteer);
    MemberRowReader reader =
        new MemberRowReader(
            table, task.choices(), finder, elsewhere(task.choices(), finder), task.day());
    KnownCompanies known =
        new KnownCompanies(
            register.entries(task.cluster().id()),
            origins.all(task.cluster().id(), ImportKind.MEMBERS),
            task.day());
    MemberPlanner planner = new MemberPlanner(task, known, steps, gazetteer);
    List<Plan.Planned> planned = new ArrayList<>();
    task.progress().begin(table.rows().size());
    for (Table.Row row : table.rows()) {
      planned.add(planner.plan(row, reader.read(row)));
      task.progress().step();
    }
    return new Plan(planned);
  }

  private static @Nullable Commune elsewhere(Choices choices, PlaceFinder finder) {
    String place = choices.get(PLACE);
    return !place.isEmpty() && finder.find(place, "") instanceof PlaceFinder.Place.Found(Commune it)
        ? it
        : null;
  }
}
