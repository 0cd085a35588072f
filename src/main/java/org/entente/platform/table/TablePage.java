package org.entente.platform.table;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a sorted list.
///
/// @param previous where the page before it stands, or null on the first
/// @param next where the page after it stands, or null on the last
public record TablePage<T>(
    List<T> rows, @Nullable Cursor previous, @Nullable Cursor next, Tally total) {

  public TablePage {
    rows = List.copyOf(rows);
  }

  /// The same page of what the rows lead to.
  public <U> TablePage<U> map(Function<T, U> of) {
    return new TablePage<>(rows.stream().map(of).toList(), previous, next, total);
  }
}
