package org.entente.platform.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.json.JsonMapper;

/// What is held about a person as files to take along: one of JSON, and one of CSV for each kind.
public final class DataArchive {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private DataArchive() {}

  public static byte[] zip(List<Extract> extracts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      put(zip, "data.json", json(extracts));
      for (Extract extract : extracts) {
        put(zip, extract.name() + ".csv", csv(extract));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  public static String json(List<Extract> extracts) {
    Map<String, List<Map<String, String>>> kinds = new LinkedHashMap<>();
    extracts.forEach(extract -> kinds.put(extract.name(), extract.rows()));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(kinds);
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String csv(Extract extract) throws IOException {
    SequencedSet<String> columns =
        extract.rows().stream()
            .flatMap(row -> row.keySet().stream())
            .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    StringBuilder text = new StringBuilder("\ufeff");
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
      printer.printRecord(columns);
      for (Map<String, String> row : extract.rows()) {
        printer.printRecord(
            columns.stream().map(column -> guarded(row.getOrDefault(column, ""))).toList());
      }
    }
    return text.toString();
  }

  /// With an apostrophe before what a spreadsheet would run as a formula.
  private static String guarded(String cell) {
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
