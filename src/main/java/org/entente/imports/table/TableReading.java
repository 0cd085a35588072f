package org.entente.imports.table;

import org.entente.platform.Problem;

/// What came of reading a file as a table.
public sealed interface TableReading {

  /// It holds a table.
  record Readable(Table table) implements TableReading {}

  /// It does not, and says why and what to do.
  record Refused(Problem problem) implements TableReading {}
}
