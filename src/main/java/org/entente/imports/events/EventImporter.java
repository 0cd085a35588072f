package org.entente.imports.events;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.agenda.Events;
import org.entente.imports.Choices;
import org.entente.imports.Examination;
import org.entente.imports.ImportKind;
import org.entente.imports.Importer;
import org.entente.imports.Origins;
import org.entente.imports.Plan;
import org.entente.imports.Task;
import org.entente.imports.UnreadableFile;
import org.entente.imports.calendar.CalendarFile;
import org.entente.imports.calendar.CalendarReading;
import org.entente.imports.calendar.FoundEvent;
import org.entente.imports.place.PlaceFinder;
import org.entente.imports.table.ColumnGuess;
import org.entente.imports.table.FileKind;
import org.entente.imports.table.Table;
import org.entente.imports.table.TableExamination;
import org.entente.imports.table.TableFile;
import org.entente.imports.table.TableReading;
import org.entente.platform.France;
import org.entente.platform.Problem;
import org.entente.territory.Gazetteer;
import org.springframework.stereotype.Component;

/// Imports events from iCalendar files, CSV and XLSX.
@Component
class EventImporter implements Importer {

  private static final String CALENDAR = "calendar";
  private static final int SAMPLE = 3;

  private final Events events;
  private final EventSteps steps;
  private final Origins origins;
  private final Gazetteer gazetteer;
  private final Clock clock;

  EventImporter(
      Events events, EventSteps steps, Origins origins, Gazetteer gazetteer, Clock clock) {
    this.events = events;
    this.steps = steps;
    this.origins = origins;
    this.gazetteer = gazetteer;
    this.clock = clock;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.EVENTS;
  }

  @Override
  public Examination examine(byte[] content) {
    if (FileKind.of(content) == FileKind.CALENDAR) {
      return examineCalendar(content);
    }
    return switch (TableFile.read(content)) {
      case TableReading.Refused(Problem problem) -> new Examination.Refused(problem);
      case TableReading.Readable(Table table) -> {
        Choices columns = new Choices(ColumnGuess.guess(table.headers(), EventField.names()));
        yield TableExamination.of(table, columns.over(EventDefaults.proposed()));
      }
    };
  }

  private Examination examineCalendar(byte[] content) {
    return switch (CalendarFile.read(content, France.day(clock.instant()))) {
      case CalendarReading.Refused(Problem problem) -> new Examination.Refused(problem);
      case CalendarReading.Readable(List<FoundEvent> found, List<FoundEvent.Refused> _) -> {
        List<List<String>> sample =
            found.stream()
                .limit(SAMPLE)
                .map(event -> List.of(event.title(), event.where().text()))
                .toList();
        yield new Examination.Readable(
            CALENDAR, "iCalendar", List.of(), sample, EventDefaults.proposed());
      }
    };
  }

  @Override
  public List<Problem> check(Choices choices) {
    List<Problem> problems = new ArrayList<>();
    boolean table = choices.values().keySet().stream().anyMatch(name -> name.startsWith("column."));
    if (table) {
      for (EventField needed : List.of(EventField.TITLE, EventField.START)) {
        if (choices.get(needed.choice()).isEmpty()) {
          String key = needed == EventField.TITLE ? "imports.choice.title" : "imports.choice.start";
          problems.add(Problem.at(needed.choice(), key));
        }
      }
    }
    problems.addAll(EventDefaults.problems(choices, new PlaceFinder(gazetteer)));
    return problems;
  }

  @Override
  public Plan plan(Task task) {
    return FileKind.of(task.content()) == FileKind.CALENDAR ? calendar(task) : table(task);
  }

  private Plan calendar(Task task) {
    CalendarReading.Readable file =
        switch (CalendarFile.read(task.content(), task.day())) {
          case CalendarReading.Refused(Problem problem) -> throw new UnreadableFile(problem);
          case CalendarReading.Readable readable -> readable;
        };
    List<String> sources = file.events().stream().map(FoundEvent::source).toList();
    EventPlanner planner = planner(task, sources);
    task.progress().begin(file.events().size());
    List<Plan.Planned> planned = new ArrayList<>();
    for (FoundEvent event : file.events()) {
      planned.add(planner.plan(event, Map.of(), List.of()));
      task.progress().step();
    }
    file.refused().forEach(refused -> planned.add(planner.refused(refused, List.of())));
    return new Plan(planned);
  }

  private Plan table(Task task) {
    Table table =
        switch (TableFile.read(task.content())) {
          case TableReading.Refused(Problem problem) -> throw new UnreadableFile(problem);
          case TableReading.Readable(Table readable) -> readable;
        };
    List<EventTable.Line> lines = new EventTable(table, task.choices()).lines();
    List<String> sources =
        lines.stream()
            .map(EventTable.Line::event)
            .filter(java.util.Objects::nonNull)
            .map(FoundEvent::source)
            .toList();
    EventPlanner planner = planner(task, sources);
    task.progress().begin(lines.size());
    List<Plan.Planned> planned = new ArrayList<>();
    for (EventTable.Line line : lines) {
      FoundEvent event = line.event();
      FoundEvent.Refused refused = line.refused();
      if (event != null) {
        planned.add(planner.plan(event, line.more(), line.row().cells()));
      } else if (refused != null) {
        planned.add(planner.refused(refused, line.row().cells()));
      }
      task.progress().step();
    }
    return new Plan(planned);
  }

  private EventPlanner planner(Task task, List<String> sources) {
    PlaceFinder finder = new PlaceFinder(gazetteer);
    EventDefaults defaults = EventDefaults.of(task.choices(), finder);
    EventPlaces places =
        new EventPlaces(finder, task.cluster().seat().department(), defaults.elsewhere());
    return new EventPlanner(
        task.cluster().id(),
        new KnownEvents(task.cluster().id(), events, origins, sources),
        steps,
        new EventWriting(defaults, places, gazetteer),
        clock.instant());
  }
}
