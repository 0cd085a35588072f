package org.entente.imports.table;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes rows as CSV that a spreadsheet opens rightly and harmlessly: UTF-8 with a byte order
/// mark,
/// semicolons as French spreadsheets expect, and a quote before what they would run as a formula.
public final class CsvText {

  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final StringBuilder text = new StringBuilder("\ufeff");

  /// Adds one row.
  public CsvText row(List<String> cells) {
    String separator = "";
    for (String cell : cells) {
      text.append(separator);
      append(guarded(cell));
      separator = ";";
    }
    text.append("\r\n");
    return this;
  }

  /// Adds one row.
  public CsvText row(String... cells) {
    return row(List.of(cells));
  }

  public byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// The cell with an apostrophe before it if a spreadsheet would take it for a formula.
  static String guarded(String cell) {
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  /// The cell as it was before [#guarded].
  static String unguarded(String cell) {
    boolean guarded =
        cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA_STARTS.indexOf(cell.charAt(1)) >= 0;
    return guarded ? cell.substring(1) : cell;
  }

  private void append(String cell) {
    boolean quote =
        cell.chars().anyMatch(character -> ";\"\r\n,\t".indexOf(character) >= 0)
            || !cell.equals(cell.strip());
    if (quote) {
      text.append('"').append(cell.replace("\"", "\"\"")).append('"');
    } else {
      text.append(cell);
    }
  }
}
