package org.entente.platform.table;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a page of a sorted list stands: at its start or its end, or right after or before a row.
///
/// A page is never counted off from the start, so that the thousandth comes as fast as the first
/// and
/// rows that arrive meanwhile push nothing from one page to the next. The row is named by its id
/// alone: nobody's name stands in an address.
///
/// @param row the row next to which the page stands; null at the start and the end
public record Cursor(Side side, @Nullable UUID row) {

  public static final Cursor FIRST = new Cursor(Side.FIRST, null);
  public static final Cursor LAST = new Cursor(Side.LAST, null);

  private static final String AFTER = "after-";
  private static final String BEFORE = "before-";
  private static final String END = "last";
  private static final Pattern NUMBER =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  /// On which side of what.
  public enum Side {
    FIRST,
    AFTER,
    BEFORE,
    LAST
  }

  public Cursor {
    boolean beside = side == Side.AFTER || side == Side.BEFORE;
    if (beside != (row != null)) {
      throw new IllegalArgumentException(
          "A page %s needs %s row, not %s.".formatted(side, beside ? "a" : "no", row));
    }
  }

  public static Cursor after(UUID row) {
    return new Cursor(Side.AFTER, row);
  }

  public static Cursor before(UUID row) {
    return new Cursor(Side.BEFORE, row);
  }

  /// What an address says; the start when it says nothing that can be understood.
  public static Cursor read(String text) {
    if (text.equals(END)) {
      return LAST;
    }
    if (text.startsWith(AFTER)) {
      return row(text.substring(AFTER.length())).map(Cursor::after).orElse(FIRST);
    }
    return text.startsWith(BEFORE)
        ? row(text.substring(BEFORE.length())).map(Cursor::before).orElse(FIRST)
        : FIRST;
  }

  /// How an address says it; empty for the start.
  public String text() {
    return switch (side) {
      case FIRST -> "";
      case AFTER -> AFTER + row;
      case BEFORE -> BEFORE + row;
      case LAST -> END;
    };
  }

  /// Whether it is read from the end backwards.
  boolean isBackwards() {
    return side == Side.BEFORE || side == Side.LAST;
  }

  private static Optional<UUID> row(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }
}
