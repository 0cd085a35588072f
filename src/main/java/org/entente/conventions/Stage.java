package org.entente.conventions;

/// Where a convention is in its life, derived from its facts and never stored. Its phrase is
/// `conventions.stage.` and the name in lower case.
public enum Stage {
  /// Nobody has signed: its text may change.
  DRAFT,
  /// All agree on its text, which waits for the first signature.
  FROZEN,
  /// Some have signed: its text is fixed and acts nowhere yet.
  SIGNING,
  /// All have signed, and its first day is still to come.
  SIGNED,
  IN_FORCE,
  /// Its parties declared that for some days all that it makes true stands still.
  SUSPENDED,
  ENDED,
  /// The day by which all should have signed has passed without them.
  LAPSED
}
