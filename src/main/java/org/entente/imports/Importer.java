package org.entente.imports;

import java.util.List;
import org.entente.platform.Problem;

/// Knows one kind of file: what can be chosen, what each line would do, and how to do it.
public interface Importer {

  ImportKind kind();

  /// Looks at a file that was just brought.
  Examination examine(byte[] content);

  /// What speaks against these choices, at the fields of the form.
  List<Problem> check(Choices choices);

  /// Works out what each line does, against what is there now. Writes nothing.
  ///
  /// @throws UnreadableFile when the file cannot be read
  Plan plan(Task task);
}
