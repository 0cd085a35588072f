package org.entente.platform.table;

/// How many rows a table has on all its pages, counted up to a limit: nobody reads the difference
/// between
/// a hundred thousand and one more, but everybody would wait for it.
///
/// @param more whether there are more than that
public record Tally(int number, boolean more) {

  /// Up to how many are counted.
  public static final int LIMIT = 1_000;

  /// The statement that counts the rows of another one, of any columns.
  public static String counting(String select) {
    return "select count(*) from (" + select + " limit " + (LIMIT + 1) + ") counted";
  }

  /// What such a statement found.
  public static Tally of(int counted) {
    return new Tally(Math.min(counted, LIMIT), counted > LIMIT);
  }

  /// The key of the phrase that says it.
  public String key(String exactly, String moreThan) {
    return more ? moreThan : exactly;
  }
}
