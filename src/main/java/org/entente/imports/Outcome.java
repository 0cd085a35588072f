package org.entente.imports;

/// What an import does with one line. Its phrase is `imports.outcome.` and the name in lower case.
public enum Outcome {
  CREATE,
  CHANGE,
  UNCHANGED,
  /// A person has to say what it is first.
  UNDECIDED,
  /// A person said to leave it out.
  SKIPPED,
  REFUSED;

  /// Whether it writes something.
  public boolean writes() {
    return this == CREATE || this == CHANGE;
  }
}
