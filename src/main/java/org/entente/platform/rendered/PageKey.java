package org.entente.platform.rendered;

import org.jspecify.annotations.Nullable;

/// All that a page for people who have not signed in depends on besides what changes.
///
/// @param site by which address of ours the reader came
/// @param path which page
/// @param query what it was asked, as it stands in the address
/// @param language in which language
/// @param theme in which theme; null to follow the device
record PageKey(
    String site, String path, @Nullable String query, String language, @Nullable String theme) {

  private static final int LONGEST = 500;

  /// Addresses beyond all measure are not worth keeping.
  boolean isWorthKeeping() {
    return length() < LONGEST;
  }

  int weight() {
    return 2 * length();
  }

  private int length() {
    return site.length() + path.length() + (query == null ? 0 : query.length());
  }
}
