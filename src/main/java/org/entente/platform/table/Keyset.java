package org.entente.platform.table;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// An order of rows, as SQL: the way to one page of it leads through an index, however far away
/// the page is.
///
/// @param source the rows and their bounds, as what follows `from`: `company c where c.cluster =
/// :cluster`
/// @param id the column that names a row; it is not null and no two rows share it
/// @param keys what the rows are sorted by, one expression after the other, none of them null
/// @param descending whether all of them run from the greatest to the smallest
public record Keyset(String source, String id, List<String> keys, boolean descending) {

  /// The parameter that stands for the row next to which a page stands.
  public static final String ROW = "row";

  /// The parameter that says how many rows to read.
  public static final String LIMIT = "limit";

  private static final UUID NOBODY = new UUID(0, 0);

  public Keyset {
    keys = List.copyOf(keys);
  }

  /// How the rows of a part of the list are read: in that order, and only those.
  ///
  /// @param condition what follows `where` and another condition; empty or beginning with `and`
  /// @param order what follows `order by`
  /// @param row the value of [#ROW]; where the condition does not speak of it, of no importance
  /// @param limit the value of [#LIMIT]
  public record Part(String condition, String order, UUID row, int limit) {}

  /// Reads a page: with one statement, or with two where nothing is left beside the row at which it
  /// should stand, or the row is gone: then it is the first one. Whoever comes from the end may
  /// find
  /// a shorter page at the start, but no row twice.
  ///
  /// @param size how many rows a page has
  /// @param total how many there are; only asked where one page does not show them all
  /// @param named the id of a row
  public <T> TablePage<T> page(
      Cursor cursor,
      int size,
      Supplier<Tally> total,
      Function<T, UUID> named,
      Function<Part, List<T>> read) {
    List<T> found = read.apply(part(cursor, size + 1));
    boolean more = found.size() > size;
    List<T> rows = more ? found.subList(0, size) : found;
    if (cursor.side() != Cursor.Side.FIRST && rows.isEmpty()) {
      return page(Cursor.FIRST, size, total, named, read);
    }
    if (cursor.isBackwards()) {
      rows = rows.reversed();
    }
    boolean before = cursor.isBackwards() ? more : cursor.side() == Cursor.Side.AFTER;
    boolean after = cursor.isBackwards() ? cursor.side() == Cursor.Side.BEFORE : more;
    return new TablePage<>(
        rows,
        before ? Cursor.before(named.apply(rows.getFirst())) : null,
        after ? Cursor.after(named.apply(rows.getLast())) : null,
        before || after ? total.get() : new Tally(rows.size(), false));
  }

  /// The order, as what follows `order by`.
  public String order() {
    return order(descending);
  }

  private Part part(Cursor cursor, int limit) {
    boolean down = descending != cursor.isBackwards();
    UUID row = cursor.row();
    return row == null
        ? new Part("", order(down), NOBODY, limit)
        : new Part(beyond(down), order(down), row, limit);
  }

  /// What comes after the row: compared as a whole, as an index over the same keys does.
  private String beyond(boolean down) {
    String together = String.join(", ", keys);
    return "and (%s) %s (select %s from %s and %s = :%s)"
        .formatted(together, down ? "<" : ">", together, source, id, ROW);
  }

  private String order(boolean down) {
    String direction = down ? " desc" : "";
    return String.join(direction + ", ", keys) + direction;
  }
}
