package org.entente.platform.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What a backup says of itself; `manifest.json` in its file.
///
/// @param format the shape of the file; this program reads [#FORMAT]
/// @param madeAt when the tables were as the file has them
/// @param migration the version of the last migration that the database had
/// @param tables all tables, in the order of their names
/// @param sequences the next value of each sequence
record Manifest(
    int format,
    Instant madeAt,
    String migration,
    List<TableCopy> tables,
    Map<String, Long> sequences) {

  static final int FORMAT = 1;
  static final String ENTRY = "manifest.json";

  /// One table's rows, as PostgreSQL's `copy` writes them.
  ///
  /// @param columns those that are stored and not computed
  /// @param sha256 of the entry, in hexadecimal digits
  record TableCopy(String table, List<String> columns, long rows, String sha256) {

    String entry() {
      return "tables/" + table + ".copy";
    }
  }
}
