package org.entente.platform.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Walks through the pages of a table by nothing but its links, as a person does.
public final class TableWalk {

  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
  private static final Pattern PREVIOUS = Pattern.compile("href=\"([^\"]+)\" rel=\"prev\"");

  private TableWalk() {}

  /// The address of the page after this one.
  public static Optional<String> next(String page) {
    return link(NEXT, page);
  }

  /// What a pattern's first group finds on all pages from that address on, in the order of the
  /// table.
  ///
  /// @param read gives the page of an address
  public static List<String> forwards(String address, UnaryOperator<String> read, Pattern row) {
    List<String> rows = new ArrayList<>();
    for (Optional<String> at = Optional.of(address); at.isPresent(); ) {
      String page = read.apply(at.get());
      rows.addAll(rows(page, row));
      at = link(NEXT, page);
    }
    return rows;
  }

  /// The same backwards from the last page, turned round again.
  public static List<String> backwards(String last, UnaryOperator<String> read, Pattern row) {
    List<List<String>> pages = new ArrayList<>();
    for (Optional<String> at = Optional.of(last); at.isPresent(); ) {
      String page = read.apply(at.get());
      pages.addFirst(rows(page, row));
      at = link(PREVIOUS, page);
    }
    return pages.stream().flatMap(List::stream).toList();
  }

  private static List<String> rows(String page, Pattern row) {
    return groups(row, page).toList();
  }

  private static Optional<String> link(Pattern pattern, String page) {
    return groups(pattern, page).findFirst().map(href -> href.replace("&amp;", "&"));
  }

  private static Stream<String> groups(Pattern pattern, String page) {
    return pattern.matcher(page).results().map((MatchResult found) -> found.group(1));
  }
}
