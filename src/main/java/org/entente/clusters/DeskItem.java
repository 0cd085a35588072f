package org.entente.clusters;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// One line of what a cluster's staff sees first, in the reader's language.
///
/// @param subject what it is about; it leads to `path`
/// @param note what is to be done about it, or how it stands
/// @param due by when or when, or null without a day
public record DeskItem(Kind kind, String subject, String path, String note, @Nullable Instant due) {

  /// What becomes due first comes first; what has no day comes last.
  public static final Comparator<DeskItem> SOONEST =
      Comparator.comparing(DeskItem::due, Comparator.nullsLast(Comparator.naturalOrder()));

  public enum Kind {
    /// Somebody has to do something.
    TO_DO,
    /// It comes, and nothing is to be done.
    COMING
  }

  public static DeskItem toDo(String subject, String path, String note, @Nullable Instant due) {
    return new DeskItem(Kind.TO_DO, subject, path, note, due);
  }

  public static DeskItem coming(String subject, String path, String note, Instant due) {
    return new DeskItem(Kind.COMING, subject, path, note, due);
  }
}
