package org.entente.registration;

import java.util.Map;
import org.entente.platform.table.Cursor;
import org.entente.platform.table.Sort;
import org.entente.platform.table.TableAddress;

/// Whom staff looks for on the list of an event, and in which order.
///
/// @param text what must occur in name, address or company, accents aside; empty for all
/// @param cursor where the page stands
public record AttendeeQuery(String text, Sort<Column> sort, Cursor cursor) {

  /// How many people a page shows.
  public static final int PAGE_SIZE = 50;

  /// What the list can be sorted by.
  public enum Column {
    /// The order in which seats were asked for.
    MADE,
    NAME,
    COMPANY
  }

  public AttendeeQuery {
    text = text.replaceAll("\\p{Cntrl}", " ").strip();
  }

  /// What an address or a form says; what cannot be understood is as good as left out.
  ///
  /// @param asked `q`, `sort`, `page`
  public static AttendeeQuery read(Map<String, String> asked) {
    return new AttendeeQuery(
        asked.getOrDefault("q", ""),
        Sort.read(asked.getOrDefault("sort", ""), Column.MADE),
        Cursor.read(asked.getOrDefault("page", "")));
  }

  /// The address of the list as it is asked for.
  public TableAddress<Column> address(String path) {
    return new TableAddress<>(path, Map.of("q", text), sort);
  }
}
