package org.entente.platform.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes rows as CSV that a spreadsheet opens rightly and harmlessly: UTF-8 with a byte order
/// mark,
/// semicolons as French spreadsheets expect, and a quote before what they would run as a formula.
public final class CsvText {

  private static final String FORMULA_STARTS = "=+-@\t\r\n";

  private final Appendable text;

  /// In memory, for what is small: see [#bytes()].
  public CsvText() {
    this(new StringBuilder());
  }

  /// Row by row to somewhere, for what may be large.
  public CsvText(Appendable text) {
    this.text = text;
    write("\ufeff");
  }

  /// Adds one row.
  public CsvText row(List<String> cells) {
    String separator = "";
    for (String cell : cells) {
      write(separator);
      write(quoted(guarded(cell)));
      separator = ";";
    }
    write("\r\n");
    return this;
  }

  /// Adds one row.
  public CsvText row(String... cells) {
    return row(List.of(cells));
  }

  /// What was written so far, in memory.
  public byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// The cell with an apostrophe before it if a spreadsheet would take it for a formula.
  public static String guarded(String cell) {
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  /// The cell as it was before [#guarded].
  public static String unguarded(String cell) {
    boolean guarded =
        cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA_STARTS.indexOf(cell.charAt(1)) >= 0;
    return guarded ? cell.substring(1) : cell;
  }

  private static String quoted(String cell) {
    boolean quote =
        cell.chars().anyMatch(character -> ";\"\r\n,\t".indexOf(character) >= 0)
            || !cell.equals(cell.strip());
    return quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  private void write(String part) {
    try {
      text.append(part);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
