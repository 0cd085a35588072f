package org.entente.news;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.entente.platform.table.Cursor;

/// What staff looks for among its own articles.
///
/// @param text what must occur in title or standfirst; empty for all
public record NewsDeskQuery(String text, State state, Cursor cursor) {

  /// How many articles a page shows.
  public static final int PAGE_SIZE = 25;

  public NewsDeskQuery {
    text = text.replaceAll("\\p{Cntrl}", " ").strip();
  }

  /// What an address says; what cannot be understood is as good as left out.
  ///
  /// @param asked the parameters of the address: `q`, `state`, `page`
  public static NewsDeskQuery read(Map<String, String> asked) {
    String wanted = asked.getOrDefault("state", "");
    return new NewsDeskQuery(
        asked.getOrDefault("q", ""),
        Arrays.stream(State.values())
            .filter(state -> state.key().equals(wanted))
            .findFirst()
            .orElse(State.ALL),
        Cursor.read(asked.getOrDefault("page", "")));
  }

  /// Which articles. Its phrase is `news.state.` and the name in lower case.
  public enum State {
    ALL,
    DRAFT,
    SCHEDULED,
    PUBLIC,
    WITHDRAWN;

    /// How an address says it.
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
