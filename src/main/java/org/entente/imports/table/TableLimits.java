package org.entente.imports.table;

import org.entente.platform.Problem;

/// How much a table may hold, so that no file takes the memory of everyone else.
final class TableLimits {

  static final int ROWS = 50_000;
  static final int COLUMNS = 200;
  static final int CELL = 50_000;
  static final int CHARACTERS = 20_000_000;

  private TableLimits() {}

  /// A file passed a limit, or is broken: reading stops here.
  static final class Exceeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Exceeded(Problem problem) {
      super(problem.key());
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }

  static Exceeded tooManyRows() {
    return new Exceeded(Problem.at("file", "imports.file.rows", ROWS));
  }

  static Exceeded tooManyColumns() {
    return new Exceeded(Problem.at("file", "imports.file.columns", COLUMNS));
  }

  static Exceeded tooMuchText() {
    return new Exceeded(Problem.at("file", "imports.file.text", CHARACTERS));
  }

  static Exceeded longCell(long line) {
    return new Exceeded(Problem.at("file", "imports.file.cell", line, CELL));
  }
}
