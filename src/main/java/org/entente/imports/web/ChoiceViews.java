package org.entente.imports.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.agenda.Audience;
import org.entente.clusters.Format;
import org.entente.imports.Choices;
import org.entente.imports.Examination;
import org.entente.imports.ImportKind;
import org.entente.imports.ImportRun;
import org.entente.imports.ImportRuns;
import org.entente.imports.events.EventField;
import org.entente.imports.members.MemberField;
import org.entente.platform.Stale;
import org.entente.platform.page.Form;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// Prepares what the page shows on which a person says how a file is to be read.
@Component
class ChoiceViews {

  private static final int LONGEST_CELL = 60;

  private final ImportRuns runs;

  ChoiceViews(ImportRuns runs) {
    this.runs = runs;
  }

  /// The form as it was left, or as it is proposed.
  Form form(ImportRun run) {
    Map<String, List<String>> values = new HashMap<>();
    run.choices().values().forEach((name, value) -> values.put(name, List.of(value)));
    return new Form(values, List.of());
  }

  /// What was chosen; of the names sent only those that the form has, and only columns that there
  /// are.
  Choices chosen(ImportRun run, Form form) {
    Map<String, String> chosen = new HashMap<>();
    for (String field : columnNames(run)) {
      String column = form.text(field);
      chosen.put(field, run.columns().contains(column) ? column : "");
    }
    List<String> others =
        run.kind() == ImportKind.EVENTS
            ? List.of(
                "format", "audience", "capacity", "publicPrice", "memberPrice", "place", "publish")
            : List.of("place");
    others.forEach(name -> chosen.put(name, form.text(name)));
    return new Choices(chosen);
  }

  ChoiceView view(ImportRun run, Translator say) {
    Examination.Readable file =
        switch (runs.examine(run).orElseThrow(() -> new Stale("Import " + run.id()))) {
          case Examination.Refused _ -> throw new Stale("Import " + run.id());
          case Examination.Readable readable -> readable;
        };
    return new ChoiceView(
        file.detail(),
        run.columns().isEmpty() ? List.of() : fields(run, say),
        file.columns(),
        file.sample().stream().map(row -> row.stream().map(ChoiceViews::cut).toList()).toList(),
        run.kind() == ImportKind.EVENTS,
        Arrays.stream(Format.values())
            .map(
                it ->
                    new ChoiceView.Option(it.name(), say.say("clusters.format." + low(it.name()))))
            .toList(),
        Arrays.stream(Audience.values())
            .map(
                it ->
                    new ChoiceView.Option(it.name(), say.say("imports.audience." + low(it.name()))))
            .toList());
  }

  private static List<ChoiceView.FieldChoice> fields(ImportRun run, Translator say) {
    return switch (run.kind()) {
      case MEMBERS ->
          Arrays.stream(MemberField.values())
              .map(
                  field ->
                      new ChoiceView.FieldChoice(
                          field.choice(),
                          say.say("imports.field." + field.key()),
                          field == MemberField.NAME))
              .toList();
      case EVENTS ->
          Arrays.stream(EventField.values())
              .map(
                  field ->
                      new ChoiceView.FieldChoice(
                          field.choice(),
                          say.say("imports.field." + field.key()),
                          field == EventField.TITLE || field == EventField.START))
              .toList();
    };
  }

  private static List<String> columnNames(ImportRun run) {
    if (run.columns().isEmpty()) {
      return List.of();
    }
    return switch (run.kind()) {
      case MEMBERS -> Arrays.stream(MemberField.values()).map(MemberField::choice).toList();
      case EVENTS -> Arrays.stream(EventField.values()).map(EventField::choice).toList();
    };
  }

  private static String low(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String cut(String cell) {
    return cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) + "…" : cell;
  }
}
