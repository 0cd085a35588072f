package org.entente.imports;

import java.util.Locale;

/// What a file brings. Its phrase is `imports.kind.` and the name in lower case.
public enum ImportKind {
  MEMBERS,
  EVENTS;

  /// The end of its phrase's key.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
