package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Shows figures to people as a table in Markdown, and to programs as `target/bench/<name>.json`.
final class Report {

  private Report() {}

  static void publish(String name, List<Figure> figures) throws IOException {
    System.out.println();
    System.out.println("| what | value | unit | reference | ratio | bar | holds |");
    System.out.println("| --- | ---: | --- | ---: | ---: | --- | --- |");
    for (Figure figure : figures) {
      System.out.printf(
          "| %s | %s | %s | %s | %s | %s | %s |%n",
          figure.what(),
          number(figure.value()),
          figure.unit(),
          number(figure.reference()),
          number(figure.ratio()),
          figure.bar() == null ? "" : figure.bar(),
          figure.holds() == null ? "" : figure.holds() ? "yes" : "NO");
    }
    Path file = Path.of("target", "bench", name + ".json");
    Files.createDirectories(file.getParent());
    JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.writeString(file, json.writeValueAsString(figures.stream().map(Report::row).toList()));
    System.out.printf("%nWritten to %s%n", file);
  }

  private static Map<String, @Nullable Object> row(Figure figure) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("what", figure.what());
    row.put("value", figure.value());
    row.put("unit", figure.unit());
    row.put("reference", figure.reference());
    row.put("ratio", figure.ratio());
    row.put("bar", figure.bar());
    row.put("holds", figure.holds());
    return row;
  }

  private static String number(@Nullable Double number) {
    if (number == null) {
      return "";
    }
    return String.format(
        Locale.ROOT, number >= 100 ? "%.0f" : number >= 1 ? "%.2f" : "%.4f", number);
  }
}
