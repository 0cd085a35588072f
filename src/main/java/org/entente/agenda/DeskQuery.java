package org.entente.agenda;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.entente.platform.table.Cursor;
import org.entente.platform.table.Sort;

/// What staff looks for among its own events.
///
/// @param text what must occur in title, summary or place; empty for all
/// @param cursor where the page stands
public record DeskQuery(String text, State state, Sort<Column> sort, Cursor cursor) {

  /// How many events a page shows.
  public static final int PAGE_SIZE = 25;

  public DeskQuery {
    text = text.replaceAll("\\p{Cntrl}", " ").strip();
  }

  /// What an address says; what cannot be understood is as good as left out.
  ///
  /// @param asked the parameters of the address: `q`, `state`, `sort`, `page`
  /// @param otherwise which events where it does not say
  public static DeskQuery read(Map<String, String> asked, State otherwise) {
    String wanted = asked.getOrDefault("state", "");
    return new DeskQuery(
        asked.getOrDefault("q", ""),
        Arrays.stream(State.values())
            .filter(state -> state.key().equals(wanted))
            .findFirst()
            .orElse(otherwise),
        Sort.read(asked.getOrDefault("sort", ""), Column.START),
        Cursor.read(asked.getOrDefault("page", "")));
  }

  /// All of that state, the soonest first.
  public static DeskQuery soonest(State state) {
    return new DeskQuery("", state, Sort.ascending(Column.START), Cursor.FIRST);
  }

  /// Which events. Its phrase is `agenda.state.` and the name in lower case.
  public enum State {
    UPCOMING,
    DRAFT,
    PAST,
    CANCELLED,
    ALL;

    /// How an address says it.
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What they can be sorted by.
  public enum Column {
    START,
    TITLE
  }
}
