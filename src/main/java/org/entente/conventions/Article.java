package org.entente.conventions;

import org.entente.platform.LocalizedText;
import org.jspecify.annotations.Nullable;

/// One article: text that people read, and at most one term that software enforces.
///
/// @param number its place in the convention, from 1
/// @param heading a few words
/// @param text the sentences that are signed
/// @param term what it makes true, or null where it only says something
/// @param sunset what becomes of rights in use when the convention ends
public record Article(
    int number, LocalizedText heading, LocalizedText text, @Nullable Term term, Sunset sunset) {

  public Article {
    if (number < 1) {
      throw new IllegalArgumentException(
          "Articles count from 1, but %d was given.".formatted(number));
    }
  }

  /// The same article at another place.
  public Article numbered(int other) {
    return new Article(other, heading, text, term, sunset);
  }
}
