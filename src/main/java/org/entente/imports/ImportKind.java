package org.entente.imports;

/// What a file brings. Its phrase is `imports.kind.` and the name in lower case.
public enum ImportKind {
  MEMBERS,
  EVENTS
}
