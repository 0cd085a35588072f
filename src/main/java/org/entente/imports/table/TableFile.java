package org.entente.imports.table;

import java.util.Optional;
import org.entente.platform.Problem;

/// Reads whatever file a person brings as a table. What it is, is told by its content, never by its
/// name.
public final class TableFile {

  private TableFile() {}

  /// Reads CSV in any usual encoding and separator, or XLSX.
  public static TableReading read(byte[] content) {
    if (content.length == 0) {
      return refused("imports.file.empty");
    }
    return switch (FileKind.of(content)) {
      case ARCHIVE -> SpreadsheetFile.read(content);
      case OLD_OFFICE -> refused("imports.file.old_spreadsheet");
      case PDF -> refused("imports.file.pdf");
      case PICTURE -> refused("imports.file.binary");
      case CALENDAR -> refused("imports.file.calendar");
      case MARKUP -> refused("imports.file.markup");
      case TEXT -> text(content);
    };
  }

  private static TableReading text(byte[] content) {
    Optional<DecodedText> decoded = DecodedText.of(content);
    if (decoded.isEmpty()) {
      return refused("imports.file.binary");
    }
    try {
      return DelimitedFile.read(decoded.get());
    } catch (TableLimits.Exceeded exceeded) {
      return new TableReading.Refused(exceeded.problem());
    }
  }

  private static TableReading refused(String key) {
    return new TableReading.Refused(Problem.at("file", key));
  }
}
