package org.entente.clusters;

import java.util.Map;
import org.entente.platform.table.Cursor;
import org.entente.platform.table.Sort;

/// Which members of a cluster somebody wants to see, and in which order.
///
/// @param text part of a name, accents and capitals aside, or a SIRET; empty for all
/// @param cursor where the page stands
public record MemberSearch(String text, Sort<Column> sort, Cursor cursor) {

  /// How many members a page shows.
  public static final int PAGE_SIZE = 50;

  /// What a list of members can be ordered by.
  public enum Column {
    NAME,
    HEADCOUNT,
    SINCE
  }

  public MemberSearch {
    text = text.replaceAll("\\p{Cntrl}", " ").strip();
  }

  /// What an address says; what cannot be understood is as good as left out.
  ///
  /// @param asked the parameters of the address: `q`, `sort`, `page`
  public static MemberSearch read(Map<String, String> asked) {
    return new MemberSearch(
        asked.getOrDefault("q", ""),
        Sort.read(asked.getOrDefault("sort", ""), Column.NAME),
        Cursor.read(asked.getOrDefault("page", "")));
  }

  /// The first page of those in whose name that occurs, by name.
  public static MemberSearch named(String text) {
    return new MemberSearch(text, Sort.ascending(Column.NAME), Cursor.FIRST);
  }
}
