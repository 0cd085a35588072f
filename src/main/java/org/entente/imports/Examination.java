package org.entente.imports;

import java.util.List;
import org.entente.platform.Problem;
import org.jspecify.annotations.Nullable;

/// What can be seen in a file before anything is chosen.
public sealed interface Examination {

  /// It can be read.
  ///
  /// @param signature tells files of the same making: their choices are remembered under it
  /// @param detail how it was understood: encoding and separator, or the sheet's name; may be empty
  /// @param columns its headers, for files that have columns
  /// @param sample its first rows, under these headers
  /// @param proposed what the file itself suggests to choose
  record Readable(
      String signature,
      String detail,
      List<String> columns,
      List<List<String>> sample,
      Choices proposed)
      implements Examination {}

  /// It cannot, and why.
  record Refused(Problem problem) implements Examination {}

  /// Why it cannot be read, or null if it can.
  default @Nullable Problem problem() {
    return switch (this) {
      case Readable _ -> null;
      case Refused(Problem problem) -> problem;
    };
  }
}
