package org.entente.admission.papers;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What badges are printed on. All measures in millimetres.
///
/// Labels stand on an A4 sheet in columns and rows; cards are pages of their own. The sheets are
/// those of Avery: L4785 leaves gaps between its labels, L7418 is cut without any.
public enum BadgeSize {
  CARD_90X55(90, 55, Sheet.NONE),
  CARD_86X54(85.6, 54, Sheet.NONE),
  A6(105, 148, Sheet.NONE),
  L4785(80, 50, new Sheet(2, 5, 17.5, 13.5, 95, 55)),
  L7418(86, 55.5, new Sheet(2, 4, 19, 37.5, 86, 55.5));

  private final double width;
  private final double height;
  private final Sheet sheet;

  BadgeSize(double width, double height, Sheet sheet) {
    this.width = width;
    this.height = height;
    this.sheet = sheet;
  }

  /// How labels stand on a sheet.
  ///
  /// @param left where the first column begins
  /// @param top where the first row begins
  /// @param pitch from the beginning of a column to that of the next
  /// @param fall from the beginning of a row to that of the next
  record Sheet(int columns, int rows, double left, double top, double pitch, double fall) {

    static final Sheet NONE = new Sheet(1, 1, 0, 0, 0, 0);
  }

  /// The size that a form names.
  public static Optional<BadgeSize> parse(String name) {
    return Stream.of(values()).filter(size -> size.key().equals(name)).findFirst();
  }

  /// Its name in forms and style sheets. Its phrase is `papers.badge.size.` and this.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public double width() {
    return width;
  }

  public double height() {
    return height;
  }

  /// How many badges a page holds.
  public int perPage() {
    return sheet.columns() * sheet.rows();
  }

  public boolean isSheet() {
    return perPage() > 1;
  }

  /// Where the label of that index on its page begins, from the left.
  public double left(int index) {
    return sheet.left() + index % sheet.columns() * sheet.pitch();
  }

  /// Where it begins, from the top.
  public double top(int index) {
    return sheet.top() + index / sheet.columns() * sheet.fall();
  }
}
