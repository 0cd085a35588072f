package org.entente.imports.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.entente.imports.Choices;
import org.entente.imports.Examination;

/// What can be seen in a table before anything is chosen.
public final class TableExamination {

  /// The columns that we add to the lines we give back: a file that comes again with them is still
  /// of
  /// the same making.
  public static final List<String> OURS = List.of("Ligne", "Raison", "Line", "Reason");

  private static final int SAMPLE_ROWS = 3;

  private TableExamination() {}

  public static Examination.Readable of(Table table, Choices proposed) {
    List<String> columns =
        table.headers().stream().filter(header -> !OURS.contains(header)).toList();
    String making = String.join("\n", columns);
    return new Examination.Readable(
        UUID.nameUUIDFromBytes(making.getBytes(StandardCharsets.UTF_8)).toString(),
        table.origin().detail(),
        table.headers(),
        table.rows().stream().limit(SAMPLE_ROWS).map(Table.Row::cells).toList(),
        proposed);
  }
}
