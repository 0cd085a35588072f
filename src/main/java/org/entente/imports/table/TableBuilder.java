package org.entente.imports.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.platform.Problem;
import org.entente.platform.table.CsvText;

/// Collects the rows of one file or sheet, within the limits, and finds the headers among them.
final class TableBuilder {

  /// Titles and blank rows may stand above the headers, but not more than these.
  private static final int ROWS_ABOVE_HEADERS = 20;

  private final List<Table.Row> rows = new ArrayList<>();
  private long characters;

  /// Takes one row. Blank rows are left out; blank cells at the end of a row too.
  void add(long line, List<String> cells) {
    List<String> kept = new ArrayList<>(Math.min(cells.size(), 32));
    int last = 0;
    for (String cell : cells) {
      if (cell.length() > TableLimits.CELL) {
        throw TableLimits.longCell(line);
      }
      String text = clean(cell);
      kept.add(text);
      characters += text.length();
      if (!text.isEmpty()) {
        last = kept.size();
      }
    }
    if (last == 0) {
      return;
    }
    if (last > TableLimits.COLUMNS) {
      throw TableLimits.tooManyColumns();
    }
    if (rows.size() > TableLimits.ROWS) {
      throw TableLimits.tooManyRows();
    }
    if (characters > TableLimits.CHARACTERS) {
      throw TableLimits.tooMuchText();
    }
    rows.add(new Table.Row((int) line, List.copyOf(kept.subList(0, last))));
  }

  int size() {
    return rows.size();
  }

  /// How many cells are filled: the sheet that holds the data has the most.
  long weight() {
    return rows.stream().mapToLong(row -> row.cells().size()).sum();
  }

  TableReading build(Table.Origin origin) {
    if (rows.isEmpty()) {
      return new TableReading.Refused(Problem.at("file", "imports.file.empty"));
    }
    int header = headerRow();
    if (header == rows.size() - 1) {
      return new TableReading.Refused(Problem.at("file", "imports.file.headers_only"));
    }
    List<String> headers = headers(rows.get(header).cells());
    List<Table.Row> below =
        rows.subList(header + 1, rows.size()).stream()
            .map(row -> wide(row, headers.size()))
            .toList();
    return new TableReading.Readable(new Table(headers, below, origin));
  }

  /// The first row that is about as full as its neighbours: a title above is not.
  private int headerRow() {
    List<Table.Row> first = rows.subList(0, Math.min(rows.size(), ROWS_ABOVE_HEADERS));
    long widest = first.stream().mapToLong(TableBuilder::filled).max().orElse(1);
    for (int place = 0; place < first.size(); place++) {
      if (filled(first.get(place)) * 5 >= widest * 3) {
        return place;
      }
    }
    return 0;
  }

  private static long filled(Table.Row row) {
    return row.cells().stream().filter(cell -> !cell.isEmpty()).count();
  }

  private static List<String> headers(List<String> cells) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> headers = new ArrayList<>();
    for (String cell : cells) {
      String name = cell.isEmpty() ? "#" + (headers.size() + 1) : cell.replaceAll("\\s+", " ");
      int times = seen.merge(name, 1, Integer::sum);
      headers.add(times == 1 ? name : name + " (" + times + ")");
    }
    return List.copyOf(headers);
  }

  private static Table.Row wide(Table.Row row, int width) {
    if (row.cells().size() >= width) {
      return row;
    }
    List<String> cells = new ArrayList<>(row.cells());
    while (cells.size() < width) {
      cells.add("");
    }
    return new Table.Row(row.line(), List.copyOf(cells));
  }

  /// Without control characters and blanks around it, and without the quote that [CsvText] puts
  /// before
  /// what a spreadsheet would take for a formula.
  private static String clean(String cell) {
    String text = cell.indexOf('\u00a0') < 0 ? cell : cell.replace('\u00a0', ' ');
    text = text.strip();
    if (text.chars().anyMatch(character -> character < ' ' && "\n\r\t".indexOf(character) < 0)) {
      text = text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "");
    }
    return CsvText.unguarded(text);
  }
}
