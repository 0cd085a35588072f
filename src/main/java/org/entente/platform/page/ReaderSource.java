package org.entente.platform.page;

import org.jspecify.annotations.Nullable;

/// Tells pages who reads them. The module that knows people implements it.
public interface ReaderSource {

  /// The person of the current request, or null for a visitor.
  Shell.@Nullable Reader reader();

  /// Whether there is one.
  boolean isKnown();
}
