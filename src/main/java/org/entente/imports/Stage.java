package org.entente.imports;

/// How far an import has come. Its phrase is `imports.stage.` and the name in lower case.
public enum Stage {
  /// The file is here; a person says how to read it.
  CHOOSING,
  /// What it would do is being worked out.
  REHEARSING,
  /// What it would do is known; a person decides.
  REPORTED,
  /// It is being done.
  APPLYING,
  /// It is done.
  APPLIED;

  /// Whether the computer works on it now, and not a person.
  public boolean isWorking() {
    return this == REHEARSING || this == APPLYING;
  }
}
