package org.entente.platform.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The address of a table: it says what is looked for, in which order, and on which page, so that a
/// bookmark or the way back brings the same rows again.
///
/// @param path the page on which the table stands
/// @param filter what is looked for, by the names of the form's fields; empty values are left out
/// @param sort the order
public record TableAddress<C extends Enum<C>>(
    String path, Map<String, String> filter, Sort<C> sort) {

  /// A column that can be sorted by.
  ///
  /// @param order `ascending`, `descending`, or null while the table is sorted by another
  /// @param href the address of the table sorted by it, the other way if it is already
  public record Heading(@Nullable String order, String href) {}

  /// The way to the other pages; an address is null where one stands already.
  public record Ways(
      @Nullable String first,
      @Nullable String previous,
      @Nullable String next,
      @Nullable String last) {

    /// Whether there is any other page.
    public boolean lead() {
      return previous != null || next != null;
    }
  }

  public TableAddress {
    filter = new TreeMap<>(filter);
  }

  public Heading heading(C column) {
    String order = column != sort.column() ? null : sort.descending() ? "descending" : "ascending";
    return new Heading(order, address(path, sort.pressed(column), Cursor.FIRST));
  }

  public Ways ways(TablePage<?> page) {
    return new Ways(
        page.previous() == null ? null : to(Cursor.FIRST),
        page.previous() == null ? null : to(page.previous()),
        page.next() == null ? null : to(page.next()),
        page.next() == null ? null : to(Cursor.LAST));
  }

  /// The table's page at that cursor.
  public String to(Cursor cursor) {
    return address(path, sort, cursor);
  }

  /// Another address with the same filter and order: that of the file with all rows.
  public String elsewhere(String other) {
    return address(other, sort, Cursor.FIRST);
  }

  private String address(String path, Sort<C> sort, Cursor cursor) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    Map<String, String> values = new LinkedHashMap<>(filter);
    values.put("sort", sort.text());
    values.put("page", cursor.text());
    values.values().removeIf(String::isEmpty);
    values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(values).toUriString();
  }
}
