package org.entente.territory;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// The data files on the class path: tables of one header line, then one row a line, columns
/// separated by tabs. `tools/territory` writes them.
final class TerritoryFiles {

  private static final int BUFFER_BYTES = 1 << 16;

  private TerritoryFiles() {}

  static List<DepartmentEntry> departments() {
    Map<String, Outline> outlines =
        rows("outlines.tsv").stream().collect(toMap(row -> row[0], row -> Outline.read(row[1])));
    return rows("departments.tsv").stream().map(row -> department(row, outlines)).toList();
  }

  static List<Region> regions() {
    return rows("regions.tsv").stream().map(TerritoryFiles::region).toList();
  }

  static List<Commune> communes(List<DepartmentEntry> departments) {
    // By their written codes: one code, checked once, then serves all communes of a department.
    Map<String, DepartmentEntry> byCode =
        departments.stream().collect(toMap(entry -> entry.department().code().value(), identity()));
    return rows("communes.tsv.gz").stream().map(row -> commune(row, byCode)).toList();
  }

  private static DepartmentEntry department(String[] row, Map<String, Outline> outlines) {
    return new DepartmentEntry(
        new Department(new DepartmentCode(row[0]), row[1]),
        new RegionCode(row[2]),
        new RegionCode(row[3]),
        coordinates(row[4], row[5]),
        outlines.get(row[0]));
  }

  private static Region region(String[] row) {
    LocalDate until = row[3].isEmpty() ? null : LocalDate.parse(row[3]);
    return new Region(new RegionCode(row[0]), row[1], LocalDate.parse(row[2]), until);
  }

  private static Commune commune(String[] row, Map<String, DepartmentEntry> departments) {
    DepartmentEntry department = departments.get(row[2]);
    if (department == null) {
      throw new IllegalStateException(
          "Commune %s lies in department %s, which departments.tsv lacks. "
                  .formatted(row[0], row[2])
              + "Maybe the files are of different years: write them again together.");
    }
    boolean located = !row[5].isEmpty();
    return new Commune(
        new CommuneCode(row[0]),
        row[1],
        department.department().code(),
        row[3].isEmpty() ? List.of() : List.of(row[3].split(" ")),
        Integer.parseInt(row[4]),
        located ? coordinates(row[5], row[6]) : department.centre(),
        located ? Precision.COMMUNE : Precision.DEPARTMENT);
  }

  private static Coordinates coordinates(String latitude, String longitude) {
    return new Coordinates(Double.parseDouble(latitude), Double.parseDouble(longitude));
  }

  private static List<String[]> rows(String file) {
    try (InputStream bytes = open(file);
        var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The data file territory/" + file + " cannot be read.", e);
    }
  }

  private static InputStream open(String file) throws IOException {
    InputStream bytes = TerritoryFiles.class.getResourceAsStream("/territory/" + file);
    if (bytes == null) {
      throw new IllegalStateException(
          "The data file territory/%s is not on the class path. ".formatted(file)
              + "Maybe the build left it out: tools/territory/README.md says how to write it.");
    }
    return file.endsWith(".gz") ? new GZIPInputStream(bytes, BUFFER_BYTES) : bytes;
  }
}
