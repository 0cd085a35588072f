package org.entente.imports.table;

import java.util.List;

/// Rows of text under one row of headers, as a person sees them in a spreadsheet.
///
/// @param headers distinct and never blank: a repeated header gets a number, an empty one its place
/// @param rows those with at least one cell that is not blank, in the file's order
/// @param origin how the file was understood
public record Table(List<String> headers, List<Row> rows, Origin origin) {

  /// One row.
  ///
  /// @param line where it begins in the file, counted from 1 as editors and spreadsheets do
  /// @param cells stripped; at least as many as there are headers, more when the row is too long
  public record Row(int line, List<String> cells) {

    /// The cell under that header's place; empty for a place that is not there.
    public String cell(int place) {
      return place < 0 || place >= cells.size() ? "" : cells.get(place);
    }
  }

  /// How the file was understood, said on the page so that a person can object.
  ///
  /// @param form `csv` or `xlsx`
  /// @param detail the encoding and separator, or the sheet's name
  public record Origin(String form, String detail) {}

  /// Whether that row has text beyond the last header: its cells cannot be trusted.
  public boolean overflows(Row row) {
    return row.cells().stream().skip(headers.size()).anyMatch(cell -> !cell.isEmpty());
  }

  /// The place of that header, or -1.
  public int place(String header) {
    return headers.indexOf(header);
  }
}
