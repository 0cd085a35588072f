package org.entente.news;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whether readers may comment on an article.
///
/// @param until the first day without new comments, in France; null without an end, and when it is
/// closed
public record Discussion(boolean open, @Nullable LocalDate until) {

  public static final Discussion OPEN = new Discussion(true, null);
  public static final Discussion CLOSED = new Discussion(false, null);

  public Discussion {
    if (!open && until != null) {
      throw new IllegalArgumentException(
          "A closed discussion has no end to come, but %s was given.".formatted(until));
    }
  }

  public static Discussion until(LocalDate day) {
    return new Discussion(true, day);
  }

  /// Whether a comment can be written on that day.
  public boolean isOpenOn(LocalDate day) {
    return open && (until == null || day.isBefore(until));
  }
}
