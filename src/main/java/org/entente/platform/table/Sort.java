package org.entente.platform.table;

import java.util.Locale;

/// The column by which a table is sorted, and which way. In an address it is the column's name in
/// lower case, after a minus from the greatest to the smallest: `name`, `-headcount`.
public record Sort<C extends Enum<C>>(C column, boolean descending) {

  public static <C extends Enum<C>> Sort<C> ascending(C column) {
    return new Sort<>(column, false);
  }

  /// What an address says; ascending by that column when it names none of the table.
  public static <C extends Enum<C>> Sort<C> read(String text, C otherwise) {
    boolean descending = text.startsWith("-");
    String name = descending ? text.substring(1) : text;
    for (C column : otherwise.getDeclaringClass().getEnumConstants()) {
      if (name(column).equals(name)) {
        return new Sort<>(column, descending);
      }
    }
    return ascending(otherwise);
  }

  /// How an address says it.
  public String text() {
    return (descending ? "-" : "") + name(column);
  }

  /// What a click on a column's heading asks for: ascending by it, or the other way round where the
  /// table is sorted so already.
  Sort<C> pressed(C heading) {
    return new Sort<>(heading, heading == column && !descending);
  }

  private static String name(Enum<?> column) {
    return column.name().toLowerCase(Locale.ROOT);
  }
}
