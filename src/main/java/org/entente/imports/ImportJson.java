package org.entente.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.platform.LocalizedText;
import org.entente.platform.Money;
import org.entente.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the tables of imports keep as JSON. What a phrase names keeps its kind: a day stays a day.
final class ImportJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String DAY = "day:";
  private static final String MOMENT = "moment:";
  private static final String CENTS = "cents:";

  private ImportJson() {}

  static String write(Map<String, String> texts) {
    return MAPPER.writeValueAsString(texts);
  }

  static Map<String, String> readTexts(String json) {
    return MAPPER.readValue(json, new TypeReference<>() {});
  }

  static String write(List<String> texts) {
    return MAPPER.writeValueAsString(texts);
  }

  static List<String> readList(String json) {
    return MAPPER.readValue(json, new TypeReference<>() {});
  }

  static @Nullable String write(@Nullable Problem problem) {
    return problem == null ? null : MAPPER.writeValueAsString(keeping(problem));
  }

  static @Nullable Problem readProblem(@Nullable String json) {
    return json == null ? null : returning(MAPPER.readValue(json, Problem.class));
  }

  static String write(PlannedLine line) {
    return MAPPER.writeValueAsString(
        with(line, line.remarks().stream().map(ImportJson::keeping).toList()));
  }

  static PlannedLine readLine(String json) {
    PlannedLine line = MAPPER.readValue(json, PlannedLine.class);
    return with(line, line.remarks().stream().map(ImportJson::returning).toList());
  }

  private static PlannedLine with(PlannedLine line, List<Problem> remarks) {
    return new PlannedLine(
        line.line(),
        line.outcome(),
        line.subject(),
        line.changes(),
        remarks,
        line.question(),
        line.cells());
  }

  private static Problem keeping(Problem problem) {
    List<Object> arguments = problem.arguments().stream().map(ImportJson::kept).toList();
    return new Problem(problem.field(), problem.key(), arguments);
  }

  private static Object kept(Object argument) {
    return switch (argument) {
      case Number number -> number;
      case LocalDate day -> DAY + day;
      case Instant moment -> MOMENT + moment;
      case Money money -> CENTS + money.cents();
      case LocalizedText text -> text.french();
      default -> argument.toString();
    };
  }

  private static Problem returning(Problem problem) {
    List<Object> arguments = problem.arguments().stream().map(ImportJson::returned).toList();
    return new Problem(problem.field(), problem.key(), arguments);
  }

  private static Object returned(Object argument) {
    if (!(argument instanceof String text)) {
      return argument;
    }
    if (text.matches(DAY + "\\d{4}-\\d{2}-\\d{2}")) {
      return LocalDate.parse(text.substring(DAY.length()));
    }
    if (text.matches(MOMENT + "\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z")) {
      return Instant.parse(text.substring(MOMENT.length()));
    }
    return text.matches(CENTS + "\\d{1,15}")
        ? new Money(Long.parseLong(text.substring(CENTS.length())))
        : text;
  }
}
