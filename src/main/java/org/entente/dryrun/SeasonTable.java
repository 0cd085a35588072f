package org.entente.dryrun;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.entente.clusters.ClusterId;
import org.entente.platform.Problem;

/// Reads a season out of a table of text: a line for each request, the first names the columns. The
/// file is taken as a whole or not at all.
final class SeasonTable {

  static final int MOST_LINES = 300_000;
  private static final int MOST_PROBLEMS = 20;

  private final SeasonWords words;
  private final Map<String, ClusterId> parties;
  private final Function<SeasonColumn, String> called;
  private final Map<String, PastEvent> heads = new LinkedHashMap<>();
  private final Map<String, List<PastRequest>> requests = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<List<String>> kept = new ArrayList<>();

  private SeasonTable(
      SeasonWords words, Map<String, ClusterId> parties, Function<SeasonColumn, String> called) {
    this.words = words;
    this.parties = parties;
    this.called = called;
  }

  /// What was read.
  ///
  /// @param kept the columns that we know, the first line with our own names for them
  /// @param problems what speaks against it, the first ones; nothing is taken then
  record Read(List<PastEvent> events, List<List<String>> kept, List<Problem> problems) {}

  /// @param parties by name and by slug, in small letters
  /// @param called what the reader calls a column
  static Read read(
      String text,
      SeasonWords words,
      Map<String, ClusterId> parties,
      Function<SeasonColumn, String> called) {
    SeasonTable table = new SeasonTable(words, parties, called);
    String first = text.lines().findFirst().orElse("");
    char delimiter = first.indexOf(';') >= 0 ? ';' : ',';
    try (CSVParser csv =
        CSVFormat.EXCEL
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(true)
            .get()
            .parse(new StringReader(text.replace("\uFEFF", "")))) {
      table.read(csv);
    } catch (UncheckedIOException | IOException _) {
      table.problems.add(Problem.at("season", "dryrun.file.unreadable"));
    }
    return new Read(
        table.heads.values().stream().map(table::complete).toList(), table.kept, table.problems);
  }

  private void read(CSVParser csv) {
    Map<SeasonColumn, Integer> columns = null;
    for (CSVRecord line : csv) {
      if (columns == null) {
        columns = columns(line);
        kept.add(columns.keySet().stream().map(SeasonColumn::key).toList());
      } else {
        read(line, columns);
      }
      // A file whose columns are wrong says nothing more.
      boolean headless = line.getRecordNumber() == 1 && !problems.isEmpty();
      if (headless || problems.size() >= MOST_PROBLEMS || line.getRecordNumber() > MOST_LINES) {
        break;
      }
    }
    if (csv.getRecordNumber() > MOST_LINES) {
      problems.add(Problem.at("season", "dryrun.file.long", MOST_LINES));
    } else if (heads.isEmpty() && problems.isEmpty()) {
      problems.add(Problem.at("season", "dryrun.file.empty"));
    }
  }

  private Map<SeasonColumn, Integer> columns(CSVRecord headings) {
    Map<SeasonColumn, Integer> columns = new EnumMap<>(SeasonColumn.class);
    for (int place = 0; place < headings.size(); place++) {
      int here = place;
      words.column(headings.get(place)).ifPresent(column -> columns.putIfAbsent(column, here));
    }
    for (SeasonColumn column : SeasonColumn.values()) {
      if (column.isRequired() && !columns.containsKey(column)) {
        problems.add(Problem.at("season", "dryrun.file.column", called.apply(column)));
      }
    }
    return columns;
  }

  private void read(CSVRecord line, Map<SeasonColumn, Integer> columns) {
    Map<SeasonColumn, String> cells = new EnumMap<>(SeasonColumn.class);
    columns.forEach(
        (column, place) -> cells.put(column, place < line.size() ? line.get(place) : ""));
    SeasonRow row = new SeasonRow(line.getRecordNumber(), cells, words, parties);
    try {
      PastEvent event = row.event();
      PastRequest request = row.request();
      PastEvent known = heads.putIfAbsent(row.key(), event);
      if (known != null && !known.equals(event)) {
        problems.add(Problem.at("season", "dryrun.file.differs", row.line(), row.key()));
      }
      requests.computeIfAbsent(row.key(), _ -> new ArrayList<>()).add(request);
      kept.add(List.copyOf(cells.values()));
    } catch (SeasonRow.BadCell bad) {
      String value = cells.getOrDefault(bad.column(), "");
      problems.add(
          Problem.at(
              "season",
              "dryrun.file.cell",
              row.line(),
              called.apply(bad.column()),
              value.substring(0, Math.min(40, value.length()))));
    }
  }

  private PastEvent complete(PastEvent head) {
    return new PastEvent(
        head.key(),
        head.title(),
        head.gathering(),
        head.capacity(),
        requests.getOrDefault(head.key(), List.of()));
  }
}
